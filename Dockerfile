# The app alone; its graph is in the Neo4j that NEO4J_URI names (compose.yaml starts both).
FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt requirements.lock ./
RUN pip install --no-cache-dir -r requirements.txt -c requirements.lock
COPY . .
EXPOSE 8501
# Reads the five documents in, as make run does; a second start changes nothing. Inside a container the app listens on
# all addresses (which of them the host publishes says compose.yaml) and names itself, so as not to ask the network.
CMD ["python", "-m", "app_pages", "data/documents", "--", "--server.address", "0.0.0.0", "--browser.serverAddress", "127.0.0.1"]
