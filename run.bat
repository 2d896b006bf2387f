@echo off
rem Sets the project up, from the folder "wheels" beside it where there is one (no internet), and opens the app.
setlocal
cd /d "%~dp0"
set PYTHONUTF8=1
set POLICY_STORE=store
fc /b requirements.lock .venv\installed >nul 2>nul && goto run

echo Setting up, a few minutes the first time ...
if not exist .venv\Scripts\python.exe py -3 -m venv .venv || python -m venv .venv
if not exist .venv\Scripts\python.exe (
  echo Python was not found. Install Python 3.11, 3.12 or 3.13 ^(64 bit^), then start run.bat again.
  pause
  exit /b 1
)
set FROM=
if exist wheels set FROM=--no-index --find-links wheels
.venv\Scripts\python -m pip install %FROM% -r requirements.txt -c requirements.lock
if errorlevel 1 (
  echo The packages could not be installed. wheels must be made for this Python: docs\offline.md.
  .venv\Scripts\python --version
  pause
  exit /b 1
)
copy /y requirements.lock .venv\installed >nul

:run
.venv\Scripts\python -m app_pages data\documents -- --server.headless false
pause
