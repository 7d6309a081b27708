; NSIS: installs MindMate for one person, without an administrator. Compiled by packaging/build.py on any system; not tested on Windows.
;   makensis -DVERSION=0.1.0 -DBUNDLE=path\to\mindmate -DOUT=mindmate-0.1.0-setup.exe mindmate.nsi
Unicode true
!include "MUI2.nsh"

!ifndef VERSION
  !error "VERSION isn't given"
!endif

Name "MindMate"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\MindMate"
InstallDirRegKey HKCU "Software\MindMate" "InstallDir"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "MindMate"
VIAddVersionKey "FileDescription" "MindMate set-up"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\MindMate"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

Section "MindMate"
  ; Files of an older version must not stay beside those of the new one. The vault is elsewhere: $LOCALAPPDATA\MindMate.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*"
  CreateShortCut "$SMPROGRAMS\MindMate.lnk" "$INSTDIR\mindmate.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\MindMate" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "MindMate"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\mindmate.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\mindmate.exe"
  Delete "$INSTDIR\mindmate-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\MindMate.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\MindMate"
  ; Said, not done: the vault and models are the person's.
  IfFileExists "$LOCALAPPDATA\MindMate\*.*" 0 done
    MessageBox MB_OK|MB_ICONINFORMATION "Your vault and models stay where they are: $LOCALAPPDATA\MindMate" /SD IDOK
  done:
SectionEnd
