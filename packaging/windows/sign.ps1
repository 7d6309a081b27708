# Signs the programs and the installer for Windows. Not tested: it needs Windows and a certificate.
#   packaging\windows\sign.ps1 -Thumbprint HASH -Folder dist
# On Linux, osslsigncode does the same: osslsigncode sign -pkcs11module … -h sha256 -n MindMate -in FILE -out FILE.signed
param(
    [Parameter(Mandatory = $true)] [string] $Thumbprint,
    [string] $Folder = "dist",
    [string] $TimestampServer = ""
)
$ErrorActionPreference = "Stop"
$files = Get-ChildItem -Path $Folder -Recurse -Include *.exe
if (-not $files) { throw "There is nothing to sign in $Folder" }
foreach ($file in $files) {
    $options = @("sign", "/sha1", $Thumbprint, "/fd", "sha256", "/d", "MindMate")
    if ($TimestampServer) { $options += @("/tr", $TimestampServer, "/td", "sha256") }
    & signtool.exe @options $file.FullName
    if ($LASTEXITCODE -ne 0) { throw "signtool refused $file" }
    & signtool.exe verify /pa $file.FullName
    if ($LASTEXITCODE -ne 0) { throw "the signature of $file doesn't hold" }
}
