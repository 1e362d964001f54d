<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>&amp;Then sort ascending</source>
        <translation>&amp;Dann aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Then sort d&amp;escending</source>
        <translation>Dann ab&amp;steigend sortieren</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links schieben</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts schieben</translation>
    </message>
    <message>
        <source>&amp;Fit the width</source>
        <translation>Breite an&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>A&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>Spalt&amp;en</translation>
    </message>
    <message>
        <source>Fit all widths</source>
        <translation>Alle Breiten anpassen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Un&amp;pin column</source>
        <translation>Spalte &amp;lösen</translation>
    </message>
    <message>
        <source>&amp;Pin column</source>
        <translation>Spalte an&amp;heften</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Offline since</source>
        <translation>Offline seit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Device status</source>
        <translation>Gerätestatus</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Connection status</source>
        <translation>Verbindungsstatus</translation>
    </message>
    <message>
        <source>Network profile</source>
        <translation>Netzwerkprofil</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Room ARN</source>
        <translation>Raum-ARN</translation>
    </message>
    <message>
        <source>Device ARN</source>
        <translation>Geräte-ARN</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Enrollment status</source>
        <translation>Registrierungsstatus</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Enrollment id</source>
        <translation>Registrierungs-ID</translation>
    </message>
    <message>
        <source>User ARN</source>
        <translation>Benutzer-ARN</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Use this profile of the AWS configuration files.</source>
        <translation>Dieses Profil der AWS-Konfigurationsdateien verwenden.</translation>
    </message>
    <message>
        <source>Sign requests for this region.</source>
        <translation>Anfragen für diese Region signieren.</translation>
    </message>
    <message>
        <source>Talk to the service at this address.</source>
        <translation>Den Dienst unter dieser Adresse ansprechen.</translation>
    </message>
    <message>
        <source>Keep the local fleet in this folder.</source>
        <translation>Die lokale Flotte in diesem Ordner halten.</translation>
    </message>
    <message>
        <source>Colours: light, dark, or auto to follow the desktop.</source>
        <translation>Farben: light (hell), dark (dunkel) oder auto (wie die Arbeitsumgebung).</translation>
    </message>
    <message>
        <source>Language of the window: %1.</source>
        <translation>Sprache des Fensters: %1.</translation>
    </message>
    <message>
        <source>There is no use for the argument &quot;%1&quot;.</source>
        <translation>Das Argument „%1“ hat hier keine Bedeutung.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 benötigt einen Wert.</translation>
    </message>
    <message>
        <source>--color-scheme takes %1, not &quot;%2&quot;.</source>
        <translation>--color-scheme erwartet %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--language takes %1, not &quot;%2&quot;.</source>
        <translation>--language erwartet %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--endpoint-url takes an address like https://fleet.example.org:2635, without a user name or password.</source>
        <translation>--endpoint-url erwartet eine Adresse wie https://fleet.example.org:2635, ohne Benutzername und Kennwort.</translation>
    </message>
    <message>
        <source>Console for fleets of voice devices. With nothing configured it opens a sample fleet on this computer.</source>
        <translation>Konsole für Flotten von Sprachgeräten. Ohne jede Einrichtung öffnet sie eine Beispielflotte auf diesem Computer.</translation>
    </message>
    <message>
        <source>See rollcall --help.</source>
        <translation>Siehe rollcall --help.</translation>
    </message>
    <message>
        <source>A view to open: a .rollcallview file or a rollcall: link.</source>
        <translation>Eine Ansicht, die geöffnet wird: eine .rollcallview-Datei oder ein rollcall:-Link.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>endpoint_url of the profile &quot;%1&quot;</source>
        <translation>endpoint_url des Profils „%1“</translation>
    </message>
    <message>
        <source>%1 must hold no user name or password: requests are signed with an access key instead.</source>
        <translation>%1 darf weder Benutzername noch Kennwort enthalten: Anfragen werden stattdessen mit einem Zugriffsschlüssel signiert.</translation>
    </message>
    <message>
        <source>%1 is not the address of a service: &quot;%2&quot;. It must look like https://host or http://host:port.</source>
        <translation>%1 ist nicht die Adresse eines Dienstes: „%2“. Sie muss die Form https://host oder http://host:port haben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a region. A region looks like us-east-1.</source>
        <translation>„%1“ ist keine Region. Eine Region sieht so aus: us-east-1.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot; in %2 or %3.</source>
        <translation>Das Profil „%1“ gibt es weder in %2 noch in %3.</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>ARNs</source>
        <translation>ARNs</translation>
    </message>
    <message>
        <source>Copy a&amp;s</source>
        <translation>Ko&amp;pieren als</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The environment holds no access key.</source>
        <translation>Die Umgebung enthält keinen Zugriffsschlüssel.</translation>
    </message>
    <message>
        <source>Of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY one is set and the other is not. Set both or none.</source>
        <translation>Von AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY ist nur eines gesetzt. Setzen Sie beide oder keines.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot; in %2 or %3.</source>
        <translation>Das Profil „%1“ gibt es weder in %2 noch in %3.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; holds no access key. Set aws_access_key_id and aws_secret_access_key for it in %2.</source>
        <translation>Das Profil „%1“ enthält keinen Zugriffsschlüssel. Setzen Sie dafür aws_access_key_id und aws_secret_access_key in %2.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has only one of aws_access_key_id and aws_secret_access_key. Set the other in %2.</source>
        <translation>Das Profil „%1“ enthält nur eines von aws_access_key_id und aws_secret_access_key. Setzen Sie das andere in %2.</translation>
    </message>
    <message>
        <source>No credentials were found. %1</source>
        <translation>Es wurden keine Anmeldedaten gefunden. %1</translation>
    </message>
</context>
<context>
    <name>CtlText</name>
    <message>
        <source>There is no option --%1 for %2. It takes: %3.</source>
        <translation>Die Option --%1 gibt es für %2 nicht. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 benötigt %2.</translation>
    </message>
    <message>
        <source>%1 takes no operands, but &quot;%2&quot; was given.</source>
        <translation>%1 nimmt keine Operanden an, angegeben wurde aber „%2“.</translation>
    </message>
    <message>
        <source>%1 takes one %2, but &quot;%3&quot; was given as well.</source>
        <translation>%1 nimmt %2 nur einmal an, zusätzlich wurde aber „%3“ angegeben.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert an.</translation>
    </message>
    <message>
        <source>The option --%1 was given twice.</source>
        <translation>Die Option --%1 wurde zweimal angegeben.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value: %2.</source>
        <translation>Die Option --%1 benötigt einen Wert: %2.</translation>
    </message>
    <message>
        <source>Usage: rollcallctl %1 [OPTION...]</source>
        <translation>Aufruf: rollcallctl %1 [OPTION...]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>Try: rollcallctl %1 --help
</source>
        <translation>Hilfe: rollcallctl %1 --help
</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>The folder of the store (default: $XDG_DATA_HOME/rollcall)</source>
        <translation>Ordner des Bestands (Vorgabe: $XDG_DATA_HOME/rollcall)</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>The AWS profile to use</source>
        <translation>Das zu verwendende AWS-Profil</translation>
    </message>
    <message>
        <source>The region to sign for (default: the profile&apos;s, or us-east-1)</source>
        <translation>Region, für die signiert wird (Vorgabe: die des Profils oder us-east-1)</translation>
    </message>
    <message>
        <source>The endpoint of the API (default: the profile&apos;s, or the local fleet)</source>
        <translation>Endpunkt der API (Vorgabe: der des Profils oder die lokale Flotte)</translation>
    </message>
    <message>
        <source>The call failed</source>
        <translation>Der Aufruf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>request id %1</source>
        <translation>Anfrage-ID %1</translation>
    </message>
    <message>
        <source>Usage: rollcallctl [--data-dir DIR] COMMAND [OPTION...]

Works with a fleet of voice devices behind the Alexa for Business API, and serves one.

Commands:
</source>
        <translation>Aufruf: rollcallctl [--data-dir DIR] BEFEHL [OPTION...]

Arbeitet mit einer Flotte von Sprachgeräten hinter der Alexa-for-Business-API und stellt selbst eine bereit.

Befehle:
</translation>
    </message>
    <message>
        <source>
Options:
  --data-dir DIR   The folder of the store (default: $XDG_DATA_HOME/rollcall)
  --help           Show this help; COMMAND --help shows that of a command
  --version        Show the version

Examples:
  rollcallctl devices --filter ConnectionStatus=OFFLINE
  rollcallctl serve --listen 127.0.0.1:2635

Exit codes: 0 success, 1 failure, 2 wrong usage.
</source>
        <translation>
Optionen:
  --data-dir DIR   Ordner des Bestands (Vorgabe: $XDG_DATA_HOME/rollcall)
  --help           Diese Hilfe anzeigen; BEFEHL --help zeigt die eines Befehls
  --version        Die Version anzeigen

Beispiele:
  rollcallctl devices --filter ConnectionStatus=OFFLINE
  rollcallctl serve --listen 127.0.0.1:2635

Rückgabewerte: 0 Erfolg, 1 Fehlschlag, 2 falscher Aufruf.
</translation>
    </message>
    <message>
        <source>Try: rollcallctl --help
</source>
        <translation>Hilfe: rollcallctl --help
</translation>
    </message>
    <message>
        <source>There is no option %1 before a command. There are: --data-dir, --help, --version.</source>
        <translation>Vor einem Befehl gibt es keine Option %1. Möglich sind: --data-dir, --help, --version.</translation>
    </message>
    <message>
        <source>The option --data-dir needs a value: DIR.</source>
        <translation>Die Option --data-dir benötigt einen Wert: DIR.</translation>
    </message>
    <message>
        <source>A command is needed: %1.</source>
        <translation>Ein Befehl wird benötigt: %1.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. There are: %2.</source>
        <translation>Den Befehl „%1“ gibt es nicht. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>--%1 must be a number from 1 to %2, not &quot;%3&quot;.</source>
        <translation>--%1 muss eine Zahl von 1 bis %2 sein, nicht „%3“.</translation>
    </message>
    <message>
        <source>--%1 must be a number of at least 1, not &quot;%2&quot;.</source>
        <translation>--%1 muss eine Zahl ab 1 sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>table, json, jsonl or csv (default: table)</source>
        <translation>table, json, jsonl oder csv (Vorgabe: table)</translation>
    </message>
    <message>
        <source>End after N items</source>
        <translation>Nach N Einträgen enden</translation>
    </message>
    <message>
        <source>Items to ask for in one call, 1 to 50 (default: 50)</source>
        <translation>Einträge je Aufruf, 1 bis 50 (Vorgabe: 50)</translation>
    </message>
    <message>
        <source>Only items that match one of the values; filters are joined by AND, &quot;\,&quot; is a comma. Keys: %1</source>
        <translation>Nur Einträge, auf die einer der Werte passt; mehrere Filter gelten gemeinsam (UND), „\,“ steht für ein Komma. Schlüssel: %1</translation>
    </message>
    <message>
        <source>The order. Keys: %1</source>
        <translation>Die Reihenfolge. Schlüssel: %1</translation>
    </message>
    <message>
        <source>--output must be table, json, jsonl or csv, not &quot;%1&quot;.</source>
        <translation>--output muss table, json, jsonl oder csv sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no filter key &quot;%1&quot;. Filter keys are: %2.</source>
        <translation>Den Filterschlüssel „%1“ gibt es nicht. Filterschlüssel sind: %2.</translation>
    </message>
    <message>
        <source>The filter %1 needs values: --filter %1=VALUE[,VALUE].</source>
        <translation>Der Filter %1 benötigt Werte: --filter %1=WERT[,WERT].</translation>
    </message>
    <message>
        <source>The filter %1 has %2 values; the API takes %3 at most.</source>
        <translation>Der Filter %1 hat %2 Werte; die API nimmt höchstens %3 an.</translation>
    </message>
    <message>
        <source>Each value of the filter %1 must have 1 to %2 characters.</source>
        <translation>Jeder Wert des Filters %1 muss 1 bis %2 Zeichen lang sein.</translation>
    </message>
    <message>
        <source>There is no sort key &quot;%1&quot;. Sort keys are: %2.</source>
        <translation>Den Sortierschlüssel „%1“ gibt es nicht. Sortierschlüssel sind: %2.</translation>
    </message>
    <message>
        <source>The sort direction must be asc or desc, not &quot;%1&quot;.</source>
        <translation>Die Sortierrichtung muss asc oder desc sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>There are %1 filters; the API takes %2 at most.</source>
        <translation>%1 Filter sind angegeben; die API nimmt höchstens %2 an.</translation>
    </message>
    <message>
        <source>There are %1 sort keys; the API takes %2 at most.</source>
        <translation>%1 Sortierschlüssel sind angegeben; die API nimmt höchstens %2 an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no ARN. A device&apos;s ARN looks like arn:aws:a4b:us-east-1:123456789012:device/...; &quot;rollcallctl devices&quot; lists them.</source>
        <translation>„%1“ ist keine ARN. Die ARN eines Geräts sieht so aus: arn:aws:a4b:us-east-1:123456789012:device/...; „rollcallctl devices“ listet sie auf.</translation>
    </message>
    <message>
        <source>--type must be one of %1, not &quot;%2&quot;.</source>
        <translation>--type muss eines von %1 sein, nicht „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>The list is not complete: %n item(s) had been read.</source>
        <translation>
            <numerusform>Die Liste ist nicht vollständig: %n Eintrag war gelesen.</numerusform>
            <numerusform>Die Liste ist nicht vollständig: %n Einträge waren gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists devices (SearchDevices).</source>
        <translation>Listet Geräte auf (SearchDevices).</translation>
    </message>
    <message>
        <source>Lists users (SearchUsers).</source>
        <translation>Listet Benutzer auf (SearchUsers).</translation>
    </message>
    <message>
        <source>Only events of this type: %1</source>
        <translation>Nur Ereignisse dieses Typs: %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Lists the events of a device of the last 30 days, newest first (ListDeviceEvents).</source>
        <translation>Listet die Ereignisse eines Geräts aus den letzten 30 Tagen auf, die neuesten zuerst (ListDeviceEvents).</translation>
    </message>
    <message>
        <source>Shows one device (GetDevice).</source>
        <translation>Zeigt ein Gerät (GetDevice).</translation>
    </message>
    <message>
        <source>The service gave the same page token twice, so that the walk would never end.</source>
        <translation>Der Dienst hat zweimal dasselbe Seitentoken geliefert, das Blättern würde nie enden.</translation>
    </message>
    <message>
        <source>Prints the local service&apos;s secret key as credential_process wants it.</source>
        <translation>Gibt den geheimen Schlüssel des lokalen Dienstes in der Form von credential_process aus.</translation>
    </message>
    <message>
        <source>credentials --data-dir /srv/fleet   (in ~/.aws/config: credential_process = rollcallctl credentials)</source>
        <translation>credentials --data-dir /srv/fleet   (in ~/.aws/config: credential_process = rollcallctl credentials)</translation>
    </message>
    <message>
        <source>Takes devices, users and events from CSV or JSON files (&quot;-&quot; is standard input).</source>
        <translation>Übernimmt Geräte, Benutzer und Ereignisse aus CSV- oder JSON-Dateien („-“ ist die Standardeingabe).</translation>
    </message>
    <message>
        <source>Take the good rows of a file that has bad ones; else nothing of it goes in</source>
        <translation>Die guten Zeilen einer Datei mit fehlerhaften übernehmen; sonst wird nichts davon übernommen</translation>
    </message>
    <message>
        <source>Whose events they are, where the file does not say (a saved list-device-events answer)</source>
        <translation>Zu welchem Gerät die Ereignisse gehören, wenn die Datei es nicht sagt (eine gespeicherte Antwort von list-device-events)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no ARN.</source>
        <translation>„%1“ ist keine ARN.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>%1: columns that are not the API&apos;s were passed over: %2.</source>
        <translation>%1: Spalten, die die API nicht kennt, wurden übergangen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: and %n more bad row(s).</source>
        <translation>
            <numerusform>%1: und %n weitere fehlerhafte Zeile.</numerusform>
            <numerusform>%1: und %n weitere fehlerhafte Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: nothing was imported, because of %n bad row(s). Correct them, or use --skip-bad.</source>
        <translation>
            <numerusform>%1: Wegen einer fehlerhaften Zeile wurde nichts übernommen. Korrigieren Sie sie oder verwenden Sie --skip-bad.</numerusform>
            <numerusform>%1: Wegen %n fehlerhafter Zeilen wurde nichts übernommen. Korrigieren Sie sie oder verwenden Sie --skip-bad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 added, %3 changed, %4 unchanged, %n bad row(s) skipped</source>
        <translation>
            <numerusform>%1: %2 hinzugefügt, %3 geändert, %4 unverändert, %n fehlerhafte Zeile übersprungen</numerusform>
            <numerusform>%1: %2 hinzugefügt, %3 geändert, %4 unverändert, %n fehlerhafte Zeilen übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 added, %3 changed, %4 unchanged</source>
        <translation>%1: %2 hinzugefügt, %3 geändert, %4 unverändert</translation>
    </message>
    <message>
        <source>--%1 must be a number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>--%1 muss eine Zahl von %2 bis %3 sein, nicht „%4“.</translation>
    </message>
    <message>
        <source>--seed must be a number of at least 0, not &quot;%1&quot;.</source>
        <translation>--seed muss eine Zahl ab 0 sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>--until must be a time in ISO 8601, as in 2026-11-23T09:30:00Z, not &quot;%1&quot;.</source>
        <translation>--until muss eine Zeit nach ISO 8601 sein, etwa 2026-11-23T09:30:00Z, nicht „%1“.</translation>
    </message>
    <message>
        <source>--add and --replace exclude each other.</source>
        <translation>--add und --replace schließen einander aus.</translation>
    </message>
    <message>
        <source>Fills the store with a sample fleet.</source>
        <translation>Füllt den Bestand mit einer Beispielflotte.</translation>
    </message>
    <message>
        <source>How many devices (default: 2000)</source>
        <translation>Anzahl der Geräte (Vorgabe: 2000)</translation>
    </message>
    <message>
        <source>How many users (default: 500)</source>
        <translation>Anzahl der Benutzer (Vorgabe: 500)</translation>
    </message>
    <message>
        <source>How many days of events (default: 30)</source>
        <translation>Anzahl der Tage mit Ereignissen (Vorgabe: 30)</translation>
    </message>
    <message>
        <source>The same numbers, seed and time make the same fleet (default: 1)</source>
        <translation>Gleiche Zahlen, gleicher Startwert und gleiche Zeit ergeben dieselbe Flotte (Vorgabe: 1)</translation>
    </message>
    <message>
        <source>The moment that the fleet is as of, in ISO 8601 (default: now)</source>
        <translation>Zeitpunkt, dessen Stand die Flotte zeigt, nach ISO 8601 (Vorgabe: jetzt)</translation>
    </message>
    <message>
        <source>Add to a store that is not empty</source>
        <translation>Zu einem Bestand hinzufügen, der nicht leer ist</translation>
    </message>
    <message>
        <source>Remove first what the store holds</source>
        <translation>Vorher löschen, was der Bestand enthält</translation>
    </message>
    <message>
        <source>%1 already holds a fleet. Use --add to add to it, or --replace to remove it first.</source>
        <translation>%1 enthält bereits eine Flotte. Mit --add fügen Sie hinzu, mit --replace löschen Sie sie vorher.</translation>
    </message>
    <message>
        <source>%1 now holds a sample of %2 devices, %3 users and %4 events.
</source>
        <translation>%1 enthält jetzt ein Beispiel mit %2 Geräten, %3 Benutzern und %4 Ereignissen.
</translation>
    </message>
    <message>
        <source>--listen must be HOST:PORT, as in 127.0.0.1:2635 or [::1]:0, not &quot;%1&quot;.</source>
        <translation>--listen muss HOST:PORT sein, etwa 127.0.0.1:2635 oder [::1]:0, nicht „%1“.</translation>
    </message>
    <message>
        <source>Answers the API over the store, until Ctrl-C or SIGTERM.</source>
        <translation>Beantwortet Aufrufe der API aus dem Bestand, bis Strg+C oder SIGTERM kommt.</translation>
    </message>
    <message>
        <source>Where to listen; port 0 takes any free one (default: 127.0.0.1:2635)</source>
        <translation>Wo der Dienst lauscht; Port 0 nimmt einen freien (Vorgabe: 127.0.0.1:2635)</translation>
    </message>
    <message>
        <source>The region that requests must be signed for (default: us-east-1)</source>
        <translation>Region, für die Anfragen signiert sein müssen (Vorgabe: us-east-1)</translation>
    </message>
    <message>
        <source>Another service runs over this data folder; programs that look for one will use that one.</source>
        <translation>Für diesen Datenordner läuft bereits ein Dienst; Programme, die einen suchen, verwenden jenen.</translation>
    </message>
    <message>
        <source>Serving %1 from %2 with the access key %3
</source>
        <translation>%1 wird aus %2 bedient, Zugriffsschlüssel %3
</translation>
    </message>
    <message>
        <source>Write to a file, whole or not at all: .csv, .json, .jsonl or .xlsx, or as --output (csv, json, jsonl, xlsx) says</source>
        <translation>In eine Datei schreiben, ganz oder gar nicht: .csv, .json, .jsonl oder .xlsx, oder wie --output (csv, json, jsonl, xlsx) es sagt</translation>
    </message>
    <message>
        <source>Let --export replace a file that is there</source>
        <translation>--export darf eine vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>Leave cells of an exported CSV file as they are; otherwise one that begins with =, +, -, @, a tab or a carriage return gets an apostrophe before it, so that no spreadsheet runs it as a formula</source>
        <translation>Zellen einer exportierten CSV-Datei lassen, wie sie sind; sonst erhält eine, die mit =, +, -, @, Tabulator oder Wagenrücklauf beginnt, ein Hochkomma davor, damit keine Tabellenkalkulation sie als Formel ausführt</translation>
    </message>
    <message>
        <source>--%1 goes with --export FILE.</source>
        <translation>--%1 gehört zu --export DATEI.</translation>
    </message>
    <message>
        <source>--export needs the name of a file.</source>
        <translation>--export braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>--output must be csv, json, jsonl or xlsx for --export, not &quot;%1&quot;.</source>
        <translation>--output muss für --export csv, json, jsonl oder xlsx sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; does not end in .csv, .json, .jsonl or .xlsx: say with --output which of them it is to be.</source>
        <translation>Der Name „%1“ endet nicht auf .csv, .json, .jsonl oder .xlsx: Geben Sie mit --output an, was es werden soll.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name, or replace it with --force.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen oder ersetzen Sie die Datei mit --force.</translation>
    </message>
    <message>
        <source>--output xlsx is for a file: name it with --export FILE.</source>
        <translation>--output xlsx ist für eine Datei: Nennen Sie sie mit --export DATEI.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were longer than Excel takes and are cut.</source>
        <translation>
            <numerusform>%n Zelle war länger, als Excel erlaubt, und ist gekürzt.</numerusform>
            <numerusform>%n Zellen waren länger, als Excel erlaubt, und sind gekürzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read parts of the list side by side: faster over a slow network, but in no order</source>
        <translation>Teile der Liste nebeneinander lesen: schneller über ein langsames Netz, aber ohne Reihenfolge</translation>
    </message>
    <message>
        <source>--parallel reads all items and in no order: it does not go with --%1.</source>
        <translation>--parallel liest alle Einträge und ohne Reihenfolge: es geht nicht zusammen mit --%1.</translation>
    </message>
    <message>
        <source>--%1 must be a length of time, as in 90d or 12h, not &quot;%2&quot;.</source>
        <translation>--%1 muss eine Zeitspanne sein, wie 90d oder 12h, nicht „%2“.</translation>
    </message>
    <message>
        <source>Before then, likewise</source>
        <translation>Vor dann, ebenso</translation>
    </message>
    <message>
        <source>--until must be later than --since.</source>
        <translation>--until muss später sein als --since.</translation>
    </message>
    <message>
        <source>No history has been collected in %1 yet. Begin with: rollcallctl sync</source>
        <translation>In %1 ist noch kein Verlauf gesammelt. Beginnen Sie mit: rollcallctl sync</translation>
    </message>
    <message>
        <source>To go on with what can still be read of it, and keep the damaged file beside it: rollcallctl sync --repair</source>
        <translation>Um mit dem weiterzumachen, was noch lesbar ist, und die beschädigte Datei daneben aufzuheben: rollcallctl sync --repair</translation>
    </message>
    <message>
        <source>Lists the events that were collected of a device, newest first, or of all.</source>
        <translation>Listet die gesammelten Ereignisse eines Geräts auf, die neuesten zuerst, oder die aller Geräte.</translation>
    </message>
    <message>
        <source>Of all devices, one after the other</source>
        <translation>Aller Geräte, eines nach dem anderen</translation>
    </message>
    <message>
        <source>Either the ARN of a device is needed, or --all.</source>
        <translation>Nötig ist entweder der ARN eines Geräts oder --all.</translation>
    </message>
    <message>
        <source>--group-by must be room, type, software or site, not &quot;%1&quot;.</source>
        <translation>--group-by muss room, type, software oder site sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>--output must be table, csv, json or html, not &quot;%1&quot;.</source>
        <translation>--output muss table, csv, json oder html sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>Sums the history up: how long devices were online, and their outages.</source>
        <translation>Fasst den Verlauf zusammen: wie lange Geräte online waren, und ihre Ausfälle.</translation>
    </message>
    <message>
        <source>room, type, software or site</source>
        <translation>room, type, software oder site</translation>
    </message>
    <message>
        <source>table: the groups, or the devices that had an outage; csv: the groups, or all devices; json: both; html: a report with charts (default: table)</source>
        <translation>table: die Gruppen oder die Geräte mit Ausfällen; csv: die Gruppen oder alle Geräte; json: beides; html: ein Bericht mit Diagrammen (Vorgabe: table)</translation>
    </message>
    <message>
        <source>There is no report &quot;%1&quot;, only availability.</source>
        <translation>Einen Bericht „%1“ gibt es nicht, nur availability.</translation>
    </message>
    <message>
        <source>--since must be earlier than now.</source>
        <translation>--since muss vor jetzt liegen.</translation>
    </message>
    <message>
        <source>DEVICE</source>
        <translation>GERÄT</translation>
    </message>
    <message>
        <source>Collects the events of all devices into the history.</source>
        <translation>Sammelt die Ereignisse aller Geräte im Verlauf.</translation>
    </message>
    <message>
        <source>Ask about so many devices at a time, 1 to 32 (default: 8)</source>
        <translation>So viele Geräte zugleich abfragen, 1 bis 32 (Vorgabe: 8)</translation>
    </message>
    <message>
        <source>Afterwards forget events that are longer ago, as in 400d (default: keep all)</source>
        <translation>Danach Ereignisse vergessen, die länger her sind, wie 400d (Vorgabe: alle behalten)</translation>
    </message>
    <message>
        <source>First read what can be read of a damaged history into a new file</source>
        <translation>Zuerst von einem beschädigten Verlauf in eine neue Datei lesen, was lesbar ist</translation>
    </message>
    <message>
        <source>text: a summary; jsonl: also a line for each device, once its events are on the disk (default: text)</source>
        <translation>text: eine Zusammenfassung; jsonl: auch eine Zeile für jedes Gerät, sobald seine Ereignisse auf der Platte sind (Vorgabe: text)</translation>
    </message>
    <message>
        <source>--jobs must be a number from 1 to 32, not &quot;%1&quot;.</source>
        <translation>--jobs muss eine Zahl von 1 bis 32 sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>--output must be text or jsonl, not &quot;%1&quot;.</source>
        <translation>--output muss text oder jsonl sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>The history is not damaged.</source>
        <translation>Der Verlauf ist nicht beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>The history was damaged: %n event(s) could be read. The damaged file is %1 now.</source>
        <translation>
            <numerusform>Der Verlauf war beschädigt: %n Ereignis war lesbar. Die beschädigte Datei heißt jetzt %1.</numerusform>
            <numerusform>Der Verlauf war beschädigt: %n Ereignisse waren lesbar. Die beschädigte Datei heißt jetzt %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old event(s) forgotten.</source>
        <translation>
            <numerusform>%n altes Ereignis vergessen.</numerusform>
            <numerusform>%n alte Ereignisse vergessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) collected,</source>
        <translation>
            <numerusform>%n Gerät gesammelt,</numerusform>
            <numerusform>%n Geräte gesammelt,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s).</source>
        <translation>
            <numerusform>%n neues Ereignis.</numerusform>
            <numerusform>%n neue Ereignisse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) went away meanwhile.</source>
        <translation>
            <numerusform>%n Gerät ist inzwischen verschwunden.</numerusform>
            <numerusform>%n Geräte sind inzwischen verschwunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: what was collected is kept, and the next sync goes on from here.</source>
        <translation>Angehalten: was gesammelt wurde, bleibt, und der nächste sync macht hier weiter.</translation>
    </message>
    <message numerus="yes">
        <source>The events of %n device(s) could not be read. The last failure:</source>
        <translation>
            <numerusform>Die Ereignisse von %n Gerät waren nicht lesbar. Der letzte Fehler:</numerusform>
            <numerusform>Die Ereignisse von %n Geräten waren nicht lesbar. Der letzte Fehler:</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 must be a length of time before now, as in 30d, a day, as in 2026-11-23, a time, as in 2026-11-23T09:30 or 2026-11-23T09:30Z, or seconds since 1970, not &quot;%2&quot;.</source>
        <translation>--%1 muss eine Zeitspanne vor jetzt sein, etwa 30d, ein Tag, etwa 2026-11-23, eine Zeit, etwa 2026-11-23T09:30 oder 2026-11-23T09:30Z, oder Sekunden seit 1970, nicht „%2“.</translation>
    </message>
    <message>
        <source>From then on: 30d, 12h, a day (2026-11-23) or a time in ISO 8601, local without an offset</source>
        <translation>Von da an: 30d, 12h, ein Tag (2026-11-23) oder eine Zeit nach ISO 8601, ohne Zeitversatz örtlich</translation>
    </message>
    <message>
        <source>Nothing has been collected of &quot;%1&quot; yet. Run rollcallctl sync with the same options first.</source>
        <translation>Von „%1“ wurde noch nichts gesammelt. Führen Sie zuerst rollcallctl sync mit denselben Optionen aus.</translation>
    </message>
    <message>
        <source>The history holds: %1.</source>
        <translation>Der Verlauf enthält: %1.</translation>
    </message>
    <message>
        <source>No device has been collected yet.</source>
        <translation>Es wurde noch kein Gerät gesammelt.</translation>
    </message>
    <message>
        <source>The service&apos;s count fell while the list was read: an item behind one that went may be missing. Run the command again to be sure.</source>
        <translation>Die Anzahl beim Dienst ist während des Lesens gesunken: Hinter einem weggefallenen Eintrag kann einer fehlen. Führen Sie den Befehl erneut aus, um sicherzugehen.</translation>
    </message>
    <message>
        <source>The last %1 pages of the service brought nothing new, so that the walk would never end. Run the command again; if it stays so, the service is at fault.</source>
        <translation>Die letzten %1 Seiten des Dienstes brachten nichts Neues, das Blättern würde nie enden. Führen Sie den Befehl erneut aus; bleibt es dabei, liegt der Fehler beim Dienst.</translation>
    </message>
    <message>
        <source>The service counts %1 items, and has sent %2 of them to the end of its list. Run the command again; if it stays so, the service is at fault.</source>
        <translation>Der Dienst zählt %1 Einträge und hat bis zum Ende seiner Liste %2 davon geliefert. Führen Sie den Befehl erneut aus; bleibt es dabei, liegt der Fehler beim Dienst.</translation>
    </message>
    <message>
        <source>Use --site-before or --site-after, not both.</source>
        <translation>Entweder --site-before oder --site-after, nicht beides.</translation>
    </message>
    <message>
        <source>the site is what stands before the first TEXT in a room&apos;s name (default: &quot; - &quot;)</source>
        <translation>der Standort ist, was im Namen eines Raums vor dem ersten TEXT steht (Vorgabe: &quot; - &quot;)</translation>
    </message>
    <message>
        <source>the site is what stands after the last TEXT in a room&apos;s name</source>
        <translation>der Standort ist, was im Namen eines Raums nach dem letzten TEXT steht</translation>
    </message>
    <message>
        <source>Which columns an exported file has, and in which order: their names, separated by commas</source>
        <translation>Welche Spalten eine exportierte Datei hat und in welcher Reihenfolge: ihre Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. There are: %2.</source>
        <translation>Es gibt keine Spalte „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>--columns names %1 twice.</source>
        <translation>--columns nennt %1 zweimal.</translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>Cannot create the data folder %1: %2. Choose a folder that can be written with --data-dir.</source>
        <translation>Der Datenordner %1 kann nicht angelegt werden: %2. Wählen Sie mit --data-dir einen beschreibbaren Ordner.</translation>
    </message>
    <message>
        <source>Cannot read the key file %1: %2.</source>
        <translation>Die Schlüsseldatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The key file %1 could be read by others; only its owner can now. Delete it to get a new key if others use this computer.</source>
        <translation>Die Schlüsseldatei %1 war für andere lesbar; jetzt kann nur noch ihr Besitzer sie lesen. Löschen Sie sie für einen neuen Schlüssel, falls andere diesen Computer benutzen.</translation>
    </message>
    <message>
        <source>The key file %1 can be read by others, and this can&apos;t be changed.</source>
        <translation>Die Schlüsseldatei %1 ist für andere lesbar, und das lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>The key file %1 is damaged. Delete it to have a new key made; clients that use the old key then need the new one.</source>
        <translation>Die Schlüsseldatei %1 ist beschädigt. Löschen Sie sie, damit ein neuer Schlüssel entsteht; Clients mit dem alten Schlüssel brauchen dann den neuen.</translation>
    </message>
    <message>
        <source>Cannot make a key: the system gives no random numbers.</source>
        <translation>Es kann kein Schlüssel erzeugt werden: Das System liefert keine Zufallszahlen.</translation>
    </message>
    <message>
        <source>Cannot write to the data folder %1: %2.</source>
        <translation>In den Datenordner %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Cannot write the key file %1: %2.</source>
        <translation>Die Schlüsseldatei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>DeviceCondition</name>
    <message>
        <source>Software update needed</source>
        <translation>Software-Aktualisierung nötig</translation>
    </message>
    <message>
        <source>Was offline</source>
        <translation>War offline</translation>
    </message>
    <message>
        <source>Credentials could not be read</source>
        <translation>Anmeldedaten nicht lesbar</translation>
    </message>
    <message>
        <source>TLS versions do not match</source>
        <translation>TLS-Versionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>Access point refused the association</source>
        <translation>Access Point hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Network authentication failed</source>
        <translation>Netzwerkanmeldung fehlgeschlagen</translation>
    </message>
    <message>
        <source>No address from DHCP</source>
        <translation>Keine Adresse von DHCP</translation>
    </message>
    <message>
        <source>Internet unavailable</source>
        <translation>Internet nicht erreichbar</translation>
    </message>
    <message>
        <source>Names could not be resolved (DNS)</source>
        <translation>Namen nicht auflösbar (DNS)</translation>
    </message>
    <message>
        <source>Unknown failure</source>
        <translation>Unbekannter Fehler</translation>
    </message>
    <message>
        <source>Limit of issued certificates exceeded</source>
        <translation>Höchstzahl ausgestellter Zertifikate überschritten</translation>
    </message>
    <message>
        <source>Certificate authority invalid</source>
        <translation>Zertifizierungsstelle ungültig</translation>
    </message>
    <message>
        <source>Network profile not found</source>
        <translation>Netzwerkprofil nicht gefunden</translation>
    </message>
    <message>
        <source>Password in an invalid state</source>
        <translation>Kennwort in ungültigem Zustand</translation>
    </message>
    <message>
        <source>Password not found</source>
        <translation>Kennwort nicht gefunden</translation>
    </message>
    <message>
        <source>Access to the password manager denied</source>
        <translation>Zugriff auf die Kennwortverwaltung verweigert</translation>
    </message>
    <message>
        <source>Access to the certificate authority denied</source>
        <translation>Zugriff auf die Zertifizierungsstelle verweigert</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Network profile</source>
        <translation>Netzwerkprofil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All features</source>
        <translation>Alle Funktionen</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Needs update</source>
        <translation>Update nötig</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>feature and what is the matter</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DeviceDetails</name>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Room ARN</source>
        <translation>Raum-ARN</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Device status</source>
        <translation>Gerätestatus</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profile ARN</source>
        <translation>Profil-ARN</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>DeviceTablePage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Devices could not be loaded.</source>
        <translation>Die Geräte konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>There are no devices yet. Import some with rollcallctl import, connect to your own fleet with --profile or --endpoint-url, or fill the local one with rollcallctl sample.</source>
        <translation>Es gibt noch keine Geräte. Übernehmen Sie welche mit „rollcallctl import“, verbinden Sie sich mit --profile oder --endpoint-url mit Ihrer eigenen Flotte oder füllen Sie die lokale mit „rollcallctl sample“.</translation>
    </message>
    <message>
        <source>No device matches %1 in %2.</source>
        <translation>Kein Gerät passt zu %1 in %2.</translation>
    </message>
    <message>
        <source>No device matches %1.</source>
        <translation>Kein Gerät passt zu %1.</translation>
    </message>
    <message>
        <source>The service can&apos;t sort by &quot;%1&quot;. Once all devices are loaded, they can be sorted here.</source>
        <translation>Der Dienst kann nicht nach „%1“ sortieren. Sobald alle Geräte geladen sind, lassen sie sich hier sortieren.</translation>
    </message>
    <message>
        <source>No device has %1 in its name.</source>
        <translation>Kein Gerät hat %1 im Namen.</translation>
    </message>
    <message>
        <source>No device that matches %1 has %2 in its name.</source>
        <translation>Kein Gerät, das zu %1 passt, hat %2 im Namen.</translation>
    </message>
    <message>
        <source>No device is in a room named %1.</source>
        <translation>Kein Gerät ist in einem Raum namens %1.</translation>
    </message>
    <message>
        <source>No device has %1 in its serial number.</source>
        <translation>Kein Gerät hat %1 in der Seriennummer.</translation>
    </message>
    <message>
        <source>No device that matches %1 has %2 in its serial number.</source>
        <translation>Kein Gerät, das zu %1 passt, hat %2 in der Seriennummer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offline</source>
        <translation>
            <numerusform>%Ln offline</numerusform>
            <numerusform>%Ln offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln room(s)</source>
        <translation>
            <numerusform>%Ln Raum</numerusform>
            <numerusform>%Ln Räume</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open details</source>
        <translation>&amp;Details öffnen</translation>
    </message>
    <message>
        <source>Search devices for &quot;%1&quot;</source>
        <translation>Geräte nach „%1“ durchsuchen</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>No device shows %1 in one of its columns.</source>
        <translation>Kein Gerät zeigt %1 in einer seiner Spalten.</translation>
    </message>
    <message>
        <source>No device that matches %1 shows %2 in one of its columns.</source>
        <translation>Kein Gerät, auf das %1 zutrifft, zeigt %2 in einer seiner Spalten.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 min</translation>
    </message>
</context>
<context>
    <name>Enrollment</name>
    <message>
        <source>Initialized</source>
        <translation>Initialisiert</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Disassociating</source>
        <translation>Wird getrennt</translation>
    </message>
    <message>
        <source>Deregistering</source>
        <translation>Wird abgemeldet</translation>
    </message>
</context>
<context>
    <name>ExcelText</name>
    <message>
        <source>no temporary file could be made</source>
        <translation>es ließ sich keine temporäre Datei anlegen</translation>
    </message>
    <message>
        <source>an Excel sheet holds %1 rows at most, and there are more; choose CSV, or fewer rows</source>
        <translation>ein Excel-Blatt fasst höchstens %1 Zeilen, und es sind mehr; wählen Sie CSV oder weniger Zeilen</translation>
    </message>
    <message>
        <source>row %1 could not be written</source>
        <translation>Zeile %1 ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder or make room there; a file that was there before is unchanged.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner oder schaffen Sie dort Platz; eine Datei, die vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>between %1 and %2 ago</source>
        <translation>vor %1 bis %2</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <translation>vor mehr als %1</translation>
    </message>
    <message>
        <source>less than %1 ago</source>
        <translation>vor weniger als %1</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Any column</source>
        <translation>Eine der Spalten</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Nicht %1</translation>
    </message>
</context>
<context>
    <name>FilterLanguage</name>
    <message>
        <source>After the closing quote there must be a space or a comma.</source>
        <translation>Nach dem schließenden Anführungszeichen muss ein Leerzeichen oder ein Komma stehen.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>A value is missing after &quot;%1&quot;.</source>
        <translation>Nach „%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the values of %2: %3. Put it in quotes to look for it all the same.</source>
        <translation>„%1“ ist keiner der Werte von %2: %3. In Anführungszeichen wird trotzdem danach gesucht.</translation>
    </message>
    <message>
        <source>A text is missing here.</source>
        <translation>Hier fehlt ein Text.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. To look for the text itself, put it in quotes.</source>
        <translation>Es gibt kein Feld „%1“. Um nach dem Text selbst zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;none&quot; can&apos;t stand beside other values. Put it in quotes if it is a text to look for.</source>
        <translation>„none“ kann nicht neben anderen Werten stehen. Setzen Sie es in Anführungszeichen, wenn es ein Text ist, nach dem gesucht werden soll.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time. Write %2:&gt;2026-11-01, %2:2026-11-01..2026-11-20, or how long ago: %2:&gt;2h.</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie %2:&gt;2026-11-01, %2:2026-11-01..2026-11-20 oder wie lange her: %2:&gt;2h.</translation>
    </message>
</context>
<context>
    <name>FirstRunText</name>
    <message>
        <source>There was no fleet in %1 yet. It now holds an invented sample of %2 devices and %3 users; &quot;rollcallctl import&quot; brings in your own.</source>
        <translation>In %1 gab es noch keine Flotte. Dort liegt jetzt ein erfundenes Beispiel mit %2 Geräten und %3 Benutzern; mit „rollcallctl import“ übernehmen Sie Ihre eigene.</translation>
    </message>
    <message>
        <source>The data folder %1 is being set up by another program that does not finish, or can&apos;t be written. Check it, or choose another folder with --data-dir.</source>
        <translation>Der Datenordner %1 wird gerade von einem anderen Programm eingerichtet, das nicht fertig wird, oder ist nicht beschreibbar. Prüfen Sie ihn oder wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>The database %1 could not be put in its place.</source>
        <translation>Die Datenbank %1 konnte nicht an ihren Platz gebracht werden.</translation>
    </message>
</context>
<context>
    <name>FleetStore</name>
    <message>
        <source>The database %1 is locked: another program is writing to it. Try again when it has finished.</source>
        <translation>Die Datenbank %1 ist gesperrt: Ein anderes Programm schreibt gerade. Versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be written: the file or its folder is read-only. Change its permissions and try again.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt. Ändern Sie die Zugriffsrechte und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database %1 is damaged. Nothing was changed: keep a copy of the file, then restore it from a backup or choose another data folder.</source>
        <translation>Die Datenbank %1 ist beschädigt. Es wurde nichts geändert: Sichern Sie eine Kopie der Datei und stellen Sie sie dann aus einer Sicherung wieder her oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The file %1 is not a database, or is damaged. Nothing was changed: restore it from a backup or choose another data folder.</source>
        <translation>Die Datei %1 ist keine Datenbank oder beschädigt. Es wurde nichts geändert: Stellen Sie sie aus einer Sicherung wieder her oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The disk that holds the database %1 is full. Nothing was changed: make room and try again.</source>
        <translation>Der Datenträger mit der Datenbank %1 ist voll. Es wurde nichts geändert: Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be opened. Check that the file is there and that you may read and write it.</source>
        <translation>Die Datenbank %1 kann nicht geöffnet werden. Prüfen Sie, ob die Datei vorhanden ist und Sie sie lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be used: %2</source>
        <translation>Die Datenbank %1 kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made: %2</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>There is no database at %1. Import a fleet or make a sample fleet first, or choose another data folder.</source>
        <translation>Unter %1 gibt es keine Datenbank. Übernehmen Sie zuerst eine Flotte, erzeugen Sie eine Beispielflotte oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The page token is not valid, or belongs to another query. Start again without it.</source>
        <translation>Das Seitentoken ist ungültig oder gehört zu einer anderen Abfrage. Beginnen Sie ohne Token von vorn.</translation>
    </message>
    <message>
        <source>There is no %1 in this fleet.</source>
        <translation>%1 gibt es in dieser Flotte nicht.</translation>
    </message>
    <message>
        <source>The database %1 already holds a fleet: empty it first.</source>
        <translation>Die Datenbank %1 enthält bereits eine Flotte: Leeren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The database %1 belongs to another program. Nothing was changed: choose another data folder.</source>
        <translation>Die Datenbank %1 gehört zu einem anderen Programm. Es wurde nichts geändert: Wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The database %1 was written by a newer version of Rollcall. Nothing was changed: update Rollcall, or choose another data folder.</source>
        <translation>Die Datenbank %1 stammt von einer neueren Version von Rollcall. Es wurde nichts geändert: Aktualisieren Sie Rollcall oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The database %1 was written by an older version of Rollcall and is opened for reading only. Start the service on it once to update it.</source>
        <translation>Die Datenbank %1 stammt von einer älteren Version von Rollcall und ist nur zum Lesen geöffnet. Starten Sie den Dienst einmal damit, um sie zu aktualisieren.</translation>
    </message>
    <message>
        <source>%1 is not a sort key of this operation.</source>
        <translation>%1 ist kein Sortierschlüssel dieser Operation.</translation>
    </message>
    <message>
        <source>%1 is not a filter key of this operation.</source>
        <translation>%1 ist kein Filterschlüssel dieser Operation.</translation>
    </message>
    <message>
        <source>%1 is not a value of the filter %2: use true or false.</source>
        <translation>%1 ist kein Wert des Filters %2: Verwenden Sie true oder false.</translation>
    </message>
    <message>
        <source>The page token is not valid any more, or belongs to another query. Start again without it.</source>
        <translation>Das Seitentoken ist nicht mehr gültig oder gehört zu einer anderen Abfrage. Beginnen Sie ohne Token von vorn.</translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be read where it is: its folder is read-only, and its last changes lie beside it. Copy the folder to where you may write.</source>
        <translation>Die Datenbank %1 kann dort, wo sie liegt, nicht gelesen werden: Ihr Ordner ist schreibgeschützt, und ihre letzten Änderungen liegen daneben. Kopieren Sie den Ordner dorthin, wo Sie schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>FleetWalk</name>
    <message numerus="yes">
        <source>The service&apos;s pages go round in circles: %n row(s) arrived, and it is not known how many there are.</source>
        <translation>
            <numerusform>Die Seiten des Dienstes drehen sich im Kreis: %n Zeile ist angekommen, und wie viele es gibt, ist nicht bekannt.</numerusform>
            <numerusform>Die Seiten des Dienstes drehen sich im Kreis: %n Zeilen sind angekommen, und wie viele es gibt, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service&apos;s pages go round in circles: %n row(s) of %1 arrived.</source>
        <translation>
            <numerusform>Die Seiten des Dienstes drehen sich im Kreis: %n Zeile von %1 ist angekommen.</numerusform>
            <numerusform>Die Seiten des Dienstes drehen sich im Kreis: %n Zeilen von %1 sind angekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service counts %1 rows, and has sent %n of them to the end of its list. Refresh to read it anew.</source>
        <translation>
            <numerusform>Der Dienst zählt %1 Zeilen und hat bis zum Ende seiner Liste %n davon geschickt. Aktualisieren liest sie neu.</numerusform>
            <numerusform>Der Dienst zählt %1 Zeilen und hat bis zum Ende seiner Liste %n davon geschickt. Aktualisieren liest sie neu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Without groups</source>
        <translation>Ohne Gruppen</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Alle Gruppen aufklappen</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>&amp;Aufklappen</translation>
    </message>
    <message>
        <source>&amp;Sites in room names…</source>
        <translation>&amp;Standorte in Raumnamen …</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>No room</source>
        <translation>Ohne Raum</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Ohne Standort</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Ohne Typ</translation>
    </message>
    <message>
        <source>No software version</source>
        <translation>Ohne Softwareversion</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Ohne Status</translation>
    </message>
    <message>
        <source>No device status</source>
        <translation>Ohne Gerätestatus</translation>
    </message>
    <message>
        <source>No connection status</source>
        <translation>Ohne Verbindungsstatus</translation>
    </message>
    <message>
        <source>No network profile</source>
        <translation>Ohne Netzwerkprofil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offline</source>
        <translation>
            <numerusform>%Ln offline</numerusform>
            <numerusform>%Ln offline</numerusform>
        </translation>
    </message>
    <message>
        <source>No enrollment status</source>
        <translation>Ohne Registrierungsstatus</translation>
    </message>
    <message>
        <source>No email domain</source>
        <translation>Ohne E-Mail-Domain</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>Group by room</source>
        <translation>Nach Raum gruppieren</translation>
    </message>
    <message>
        <source>Group by site</source>
        <translation>Nach Standort gruppieren</translation>
    </message>
    <message>
        <source>Group by type</source>
        <translation>Nach Typ gruppieren</translation>
    </message>
    <message>
        <source>Group by software version</source>
        <translation>Nach Softwareversion gruppieren</translation>
    </message>
    <message>
        <source>Group by status</source>
        <translation>Nach Status gruppieren</translation>
    </message>
    <message>
        <source>Group by device status</source>
        <translation>Nach Gerätestatus gruppieren</translation>
    </message>
    <message>
        <source>Group by connection status</source>
        <translation>Nach Verbindungsstatus gruppieren</translation>
    </message>
    <message>
        <source>Group by network profile</source>
        <translation>Nach Netzwerkprofil gruppieren</translation>
    </message>
    <message>
        <source>Group by enrollment status</source>
        <translation>Nach Registrierungsstatus gruppieren</translation>
    </message>
    <message>
        <source>Group by email domain</source>
        <translation>Nach E-Mail-Domain gruppieren</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>window, network, database access</source>
        <translation>Fenster, Netzwerk, Datenbankzugriff</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>signatures, encryption</source>
        <translation>Signaturen, Verschlüsselung</translation>
    </message>
    <message>
        <source>the local service</source>
        <translation>der lokale Dienst</translation>
    </message>
    <message>
        <source>reading answers</source>
        <translation>Lesen der Antworten</translation>
    </message>
    <message>
        <source>the local fleet</source>
        <translation>die lokale Flotte</translation>
    </message>
    <message>
        <source>Connect to your own service</source>
        <translation>Mit eigenem Dienst verbinden</translation>
    </message>
    <message>
        <source>Rollcall shows any service that answers the Alexa for Business API. Name its address and a profile of your AWS configuration when you start it:</source>
        <translation>Rollcall zeigt jeden Dienst, der die Alexa-for-Business-API beantwortet. Nennen Sie beim Start seine Adresse und ein Profil Ihrer AWS-Konfiguration:</translation>
    </message>
    <message>
        <source>The profile&apos;s access key is read from ~/.aws/credentials; an endpoint_url in ~/.aws/config does as well.</source>
        <translation>Der Zugriffsschlüssel des Profils wird aus ~/.aws/credentials gelesen; statt der Adresse genügt auch endpoint_url in ~/.aws/config.</translation>
    </message>
    <message>
        <source>Or bring your own devices, users and events into a local fleet. Use a folder of its own, so that they don&apos;t mix with the sample:</source>
        <translation>Oder übernehmen Sie Ihre eigenen Geräte, Benutzer und Ereignisse in eine lokale Flotte. Verwenden Sie dafür einen eigenen Ordner, damit sie sich nicht mit dem Beispiel vermischen:</translation>
    </message>
    <message>
        <source>About Rollcall</source>
        <translation>Über Rollcall</translation>
    </message>
    <message>
        <source>Console for fleets of voice devices</source>
        <translation>Konsole für Flotten von Sprachgeräten</translation>
    </message>
    <message>
        <source>Copyright 2026 The Rollcall developers. Rollcall is free software: you may redistribute and change it under the terms of the GNU General Public License, version 3 or any later version. It comes without any warranty, as far as the law permits. The licence&apos;s text is in the file LICENSE, and at https://www.gnu.org/licenses/.</source>
        <translation>Copyright 2026 The Rollcall developers. Rollcall ist freie Software: Sie dürfen sie unter den Bedingungen der GNU General Public License, Version 3 oder einer späteren Version, weitergeben und verändern. Es gibt keinerlei Gewährleistung, soweit das Gesetz dies zulässt. Der Text der Lizenz steht in der Datei LICENSE und unter https://www.gnu.org/licenses/.</translation>
    </message>
    <message>
        <source>exports to Excel</source>
        <translation>Exporte nach Excel</translation>
    </message>
    <message>
        <source>the order of names</source>
        <translation>die Ordnung der Namen</translation>
    </message>
    <message>
        <source>fonts of other scripts</source>
        <translation>Schriften für andere Schriftsysteme</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>%1 can&apos;t be renamed to %2. Nothing was changed.</source>
        <translation>%1 lässt sich nicht in %2 umbenennen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was collected of %1 yet.</source>
        <translation>Von %1 ist noch nichts gesammelt.</translation>
    </message>
    <message>
        <source>The history %1 is damaged, and can&apos;t be repaired while another Rollcall has it open. Close it and try again.</source>
        <translation>Der Verlauf %1 ist beschädigt und kann nicht repariert werden, solange ein anderes Rollcall ihn geöffnet hat. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The history %1 is being repaired by another Rollcall. Try again when it has finished.</source>
        <translation>Der Verlauf %1 wird gerade von einem anderen Rollcall repariert. Versuchen Sie es erneut, wenn es damit fertig ist.</translation>
    </message>
</context>
<context>
    <name>HttpServer</name>
    <message>
        <source>Cannot listen on %1: the port is in use. End the program that uses it, or choose another port (0 for any free one).</source>
        <translation>Unter %1 kann nicht gelauscht werden: Der Port ist belegt. Beenden Sie das Programm, das ihn benutzt, oder wählen Sie einen anderen (0 für einen beliebigen freien).</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2.</source>
        <translation>Unter %1 kann nicht gelauscht werden: %2.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>The quote opened in line %1 is never closed</source>
        <translation>Das in Zeile %1 geöffnete Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>The row is longer than 1 MiB; a quote opened in line %1 may not be closed</source>
        <translation>Die Zeile ist länger als 1 MiB; womöglich wird ein in Zeile %1 geöffnetes Anführungszeichen nicht geschlossen</translation>
    </message>
    <message>
        <source>A quote stands in the middle of a field that is not quoted</source>
        <translation>Ein Anführungszeichen steht mitten in einem Feld ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>Something follows the closing quote of a field</source>
        <translation>Auf das schließende Anführungszeichen eines Felds folgt noch etwas</translation>
    </message>
    <message>
        <source>Field %1 is not in UTF-8</source>
        <translation>Feld %1 ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>Field %1 holds a NUL character</source>
        <translation>Feld %1 enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>A string is not closed</source>
        <translation>Eine Zeichenkette wird nicht geschlossen</translation>
    </message>
    <message>
        <source>The text ends before the document does</source>
        <translation>Der Text endet vor dem Ende des Dokuments</translation>
    </message>
    <message>
        <source>A bracket is closed that was not opened</source>
        <translation>Eine Klammer wird geschlossen, die nicht geöffnet wurde</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Ein Wert fehlt</translation>
    </message>
    <message>
        <source>A comma or &quot;]&quot; is missing</source>
        <translation>Ein Komma oder „]“ fehlt</translation>
    </message>
    <message>
        <source>A JSON object or array is expected</source>
        <translation>Ein JSON-Objekt oder ein Array wird erwartet</translation>
    </message>
    <message>
        <source>%1 is no text</source>
        <translation>%1 ist kein Text</translation>
    </message>
    <message>
        <source>%1 is no time (epoch seconds or ISO 8601)</source>
        <translation>%1 ist keine Zeit (Epochensekunden oder ISO 8601)</translation>
    </message>
    <message>
        <source>%1 is no object</source>
        <translation>%1 ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 is no list</source>
        <translation>%1 ist keine Liste</translation>
    </message>
    <message>
        <source>DeviceStatusDetails holds something that is no object</source>
        <translation>DeviceStatusDetails enthält etwas, das kein Objekt ist</translation>
    </message>
    <message>
        <source>No JSON: %1</source>
        <translation>Kein JSON: %1</translation>
    </message>
    <message>
        <source>An object is expected</source>
        <translation>Ein Objekt wird erwartet</translation>
    </message>
    <message>
        <source>Neither DeviceArn nor UserArn is there</source>
        <translation>Weder DeviceArn noch UserArn ist vorhanden</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: &quot;%2&quot;</source>
        <translation>%1 ist nicht lesbar: „%2“</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is no ARN: &quot;%2&quot;</source>
        <translation>%1 ist keine ARN: „%2“</translation>
    </message>
    <message>
        <source>The first line is no header with a column DeviceArn or UserArn</source>
        <translation>Die erste Zeile ist keine Kopfzeile mit einer Spalte DeviceArn oder UserArn</translation>
    </message>
    <message>
        <source>The columns are separated by semicolons; save the file with commas</source>
        <translation>Die Spalten sind durch Semikolons getrennt; speichern Sie die Datei mit Kommas</translation>
    </message>
    <message>
        <source>The column %1 is there twice</source>
        <translation>Die Spalte %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The row has %1 fields, but the header has %2</source>
        <translation>Die Zeile hat %1 Felder, die Kopfzeile aber %2</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened: %1</source>
        <translation>Die Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>The file is in UTF-16; save it as UTF-8</source>
        <translation>Die Datei ist in UTF-16; speichern Sie sie in UTF-8</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Reading failed: %1</source>
        <translation>Das Lesen ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB; split it, or use CSV</source>
        <translation>Die Datei ist größer als 1 GiB; teilen Sie sie auf oder verwenden Sie CSV</translation>
    </message>
    <message>
        <source>This is no sound JSON: %1</source>
        <translation>Das ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>No device has the ARN %1; import the devices first</source>
        <translation>Kein Gerät hat die ARN %1; übernehmen Sie zuerst die Geräte</translation>
    </message>
</context>
<context>
    <name>KeptEvents</name>
    <message>
        <source>%1 What was collected before can&apos;t be read: %2</source>
        <translation>%1 Was früher gesammelt wurde, lässt sich nicht lesen: %2</translation>
    </message>
</context>
<context>
    <name>MenuActions</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Menu of the row, the device or the view</source>
        <translation>Menü der Zeile, des Geräts oder der Ansicht</translation>
    </message>
    <message>
        <source>Close or open a group, go to its heading</source>
        <translation>Gruppe schließen oder öffnen, zu ihrer Überschrift gehen</translation>
    </message>
    <message>
        <source>Change a filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Remove a filter or a saved view</source>
        <translation>Filter oder gespeicherte Ansicht entfernen</translation>
    </message>
    <message>
        <source>Rename a saved view</source>
        <translation>Gespeicherte Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Move a saved view</source>
        <translation>Gespeicherte Ansicht verschieben</translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message numerus="yes">
        <source>The service sent %n page(s) in a row without anything new. Refresh to read the list anew.</source>
        <translation>
            <numerusform>Der Dienst hat %n Seite ohne etwas Neues gesendet. Aktualisieren Sie, um die Liste neu zu lesen.</numerusform>
            <numerusform>Der Dienst hat %n Seiten nacheinander ohne etwas Neues gesendet. Aktualisieren Sie, um die Liste neu zu lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service answered with a page token that it had given before, so the list can&apos;t be read to its end. What has arrived is shown. Refresh to read it anew.</source>
        <translation>Der Dienst hat mit einem Seitentoken geantwortet, das er schon geliefert hatte; die Liste lässt sich daher nicht zu Ende lesen. Was angekommen ist, wird angezeigt. Aktualisieren Sie, um sie neu zu lesen.</translation>
    </message>
    <message>
        <source>The service can&apos;t sort by this column. It can be sorted here once all rows are loaded.</source>
        <translation>Der Dienst kann nach dieser Spalte nicht sortieren. Sobald alle Zeilen geladen sind, lässt sich hier sortieren.</translation>
    </message>
</context>
<context>
    <name>QuickFilters</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Was offline</source>
        <translation>War offline</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Needs update</source>
        <translation>Update nötig</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Ohne Raum</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Time offline</source>
        <translation>Zeit offline</translation>
    </message>
    <message>
        <source>The share of the known time that devices were offline: at most %1.</source>
        <translation>Der Anteil der bekannten Zeit, in der Geräte offline waren: höchstens %1.</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>When each of the devices that were offline longest was offline.</source>
        <translation>Wann die Geräte, die am längsten offline waren, jeweils offline waren.</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Ohne Raum</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Ohne Typ</translation>
    </message>
    <message>
        <source>No software version</source>
        <translation>Ohne Softwareversion</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Ohne Standort</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Of the known time of all devices.</source>
        <translation>Von der bekannten Zeit aller Geräte.</translation>
    </message>
    <message>
        <source>Devices with outages</source>
        <translation>Geräte mit Ausfällen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>longest outage</source>
        <translation>längster Ausfall</translation>
    </message>
    <message>
        <source>offline at the end</source>
        <translation>am Ende offline</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Offline since</source>
        <translation>Offline seit</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>flatternd</translation>
    </message>
    <message numerus="yes">
        <source>%n more device(s) had outages.</source>
        <translation>
            <numerusform>%n weiteres Gerät hatte Ausfälle.</numerusform>
            <numerusform>%n weitere Geräte hatten Ausfälle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) had no outage.</source>
        <translation>
            <numerusform>%n Gerät hatte keinen Ausfall.</numerusform>
            <numerusform>%n Geräte hatten keinen Ausfall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n device(s) nothing is known in this time.</source>
        <translation>
            <numerusform>Von %n Gerät ist in dieser Zeit nichts bekannt.</numerusform>
            <numerusform>Von %n Geräten ist in dieser Zeit nichts bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A status holds until the next event. What is not known counts neither as online nor as offline; an outage that reaches over an end of this time counts with the part inside.</source>
        <translation>Ein Status gilt bis zum nächsten Ereignis. Was nicht bekannt ist, zählt weder als online noch als offline; ein Ausfall, der über ein Ende dieser Zeit reicht, zählt mit dem Teil darin.</translation>
    </message>
    <message>
        <source>Made by Rollcall, %1.</source>
        <translation>Erstellt von Rollcall, %1.</translation>
    </message>
    <message>
        <source>Times are in %1.</source>
        <translation>Zeiten sind in %1 angegeben.</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>CONNECTION</source>
        <translation>VERBINDUNG</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>SEIT</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>ROOM</source>
        <translation>RAUM</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>SOFTWARE</source>
        <translation>SOFTWARE</translation>
    </message>
    <message>
        <source>SERIAL</source>
        <translation>SERIENNUMMER</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>DEVICE STATUS</source>
        <translation>GERÄTESTATUS</translation>
    </message>
    <message>
        <source>DETAILS</source>
        <translation>DETAILS</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>FIRST NAME</source>
        <translation>VORNAME</translation>
    </message>
    <message>
        <source>LAST NAME</source>
        <translation>NACHNAME</translation>
    </message>
    <message>
        <source>E-MAIL</source>
        <translation>E-MAIL</translation>
    </message>
    <message>
        <source>ENROLLMENT</source>
        <translation>REGISTRIERUNG</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Device status</source>
        <translation>Gerätestatus</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Room ARN</source>
        <translation>Raum-ARN</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Network profile ARN</source>
        <translation>Netzwerkprofil-ARN</translation>
    </message>
    <message>
        <source>Network profile</source>
        <translation>Netzwerkprofil</translation>
    </message>
    <message>
        <source>Certificate ARN</source>
        <translation>Zertifikat-ARN</translation>
    </message>
    <message>
        <source>Certificate expires</source>
        <translation>Zertifikat läuft ab</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>SampleFleet</name>
    <message>
        <source>A sample fleet can&apos;t have negative numbers.</source>
        <translation>Eine Beispielflotte kann keine negativen Zahlen haben.</translation>
    </message>
    <message>
        <source>Making the sample fleet was cancelled.</source>
        <translation>Das Erzeugen der Beispielflotte wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>The view has no name.</source>
        <translation>Die Ansicht hat keinen Namen.</translation>
    </message>
    <message>
        <source>The view is about &quot;%1&quot;, and this version shows devices and users only.</source>
        <translation>In der Ansicht geht es um „%1“; diese Version zeigt nur Geräte und Benutzer.</translation>
    </message>
    <message>
        <source>It is no JSON: %1 at byte %2.</source>
        <translation>Das ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>It does not hold a view of Rollcall.</source>
        <translation>Darin ist keine Ansicht von Rollcall.</translation>
    </message>
    <message>
        <source>It comes from a newer version of Rollcall.</source>
        <translation>Das stammt aus einer neueren Version von Rollcall.</translation>
    </message>
    <message>
        <source>It is too large to be a view.</source>
        <translation>Für eine Ansicht ist das zu groß.</translation>
    </message>
    <message>
        <source>The link is too long to be that of a view.</source>
        <translation>Für den Link einer Ansicht ist er zu lang.</translation>
    </message>
    <message>
        <source>The link is none of a view: it has to begin with %1</source>
        <translation>Der Link gehört zu keiner Ansicht: Er muss mit %1 beginnen</translation>
    </message>
    <message>
        <source>The link is damaged. Copy it once more, as a whole.</source>
        <translation>Der Link ist beschädigt. Kopieren Sie ihn noch einmal, und zwar ganz.</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>The crypto library (OpenSSL) computes wrong signatures or has no SHA-256, so no request can be signed. Check the installation of OpenSSL and its configuration file.</source>
        <translation>Die Kryptobibliothek (OpenSSL) berechnet falsche Signaturen oder kennt SHA-256 nicht, daher kann keine Anfrage signiert werden. Prüfen Sie die Installation von OpenSSL und deren Konfigurationsdatei.</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>%1 is no IP address to listen on: give one such as 127.0.0.1.</source>
        <translation>%1 ist keine IP-Adresse, unter der gelauscht werden kann: Geben Sie eine wie 127.0.0.1 an.</translation>
    </message>
    <message>
        <source>Cannot listen on %1: without TLS the service answers on this computer only. Choose 127.0.0.1 or ::1.</source>
        <translation>Unter %1 kann nicht gelauscht werden: Ohne TLS antwortet der Dienst nur auf diesem Computer. Wählen Sie 127.0.0.1 oder ::1.</translation>
    </message>
    <message>
        <source>The service&apos;s region must not be empty.</source>
        <translation>Die Region des Dienstes darf nicht leer sein.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings in %1 can&apos;t be read, so the defaults apply. Correct or delete the file.</source>
        <translation>Die Einstellungen in %1 sind nicht lesbar, daher gelten die Vorgaben. Korrigieren oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved in %1. Make the file and its folder writable to keep them.</source>
        <translation>Die Einstellungen können nicht in %1 gespeichert werden. Machen Sie die Datei und ihren Ordner beschreibbar, um sie zu behalten.</translation>
    </message>
    <message>
        <source>The settings in %1 can&apos;t be opened, so the defaults apply. Check the file&apos;s permissions.</source>
        <translation>Die Einstellungen in %1 können nicht geöffnet werden, daher gelten die Vorgaben. Prüfen Sie die Zugriffsrechte der Datei.</translation>
    </message>
</context>
<context>
    <name>SharedConfig</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>the section&apos;s name must end with &quot;]&quot;.</source>
        <translation>Der Name des Abschnitts muss mit „]“ enden.</translation>
    </message>
    <message>
        <source>a section such as [profile name] must come before the first setting.</source>
        <translation>Vor der ersten Einstellung muss ein Abschnitt wie [profile name] stehen.</translation>
    </message>
    <message>
        <source>&quot;name = value&quot; is expected, without &quot;=&quot; it is no setting.</source>
        <translation>„name = wert“ wird erwartet; ohne „=“ ist es keine Einstellung.</translation>
    </message>
    <message>
        <source>the setting has no name before &quot;=&quot;.</source>
        <translation>Der Einstellung fehlt der Name vor „=“.</translation>
    </message>
    <message>
        <source>an indented line must follow a setting, but none came before it in this section.</source>
        <translation>Eine eingerückte Zeile muss auf eine Einstellung folgen, in diesem Abschnitt gibt es davor aber keine.</translation>
    </message>
    <message>
        <source>&quot;name = value&quot; is expected in the indented line.</source>
        <translation>In der eingerückten Zeile wird „name = wert“ erwartet.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2. Check its permissions.</source>
        <translation>%1 kann nicht gelesen werden: %2. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
</context>
<context>
    <name>SheetText</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>SignatureV4</name>
    <message>
        <source>The request&apos;s signature lacks Credential.</source>
        <translation>Der Signatur der Anfrage fehlt Credential.</translation>
    </message>
    <message>
        <source>The request&apos;s signature lacks SignedHeaders.</source>
        <translation>Der Signatur der Anfrage fehlt SignedHeaders.</translation>
    </message>
    <message>
        <source>The request&apos;s signature lacks Signature.</source>
        <translation>Der Signatur der Anfrage fehlt Signature.</translation>
    </message>
    <message>
        <source>Credential must have the form access-key/yyyyMMdd/region/service/aws4_request.</source>
        <translation>Credential muss die Form access-key/yyyyMMdd/region/service/aws4_request haben.</translation>
    </message>
    <message>
        <source>The Authorization header must begin with AWS4-HMAC-SHA256.</source>
        <translation>Der Kopf Authorization muss mit AWS4-HMAC-SHA256 beginnen.</translation>
    </message>
    <message>
        <source>X-Amz-Algorithm must be AWS4-HMAC-SHA256.</source>
        <translation>X-Amz-Algorithm muss AWS4-HMAC-SHA256 sein.</translation>
    </message>
    <message>
        <source>The request&apos;s signature lacks X-Amz-Date.</source>
        <translation>Der Signatur der Anfrage fehlt X-Amz-Date.</translation>
    </message>
    <message>
        <source>X-Amz-Expires must be a positive number of seconds.</source>
        <translation>X-Amz-Expires muss eine positive Zahl von Sekunden sein.</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Was offline</source>
        <translation>War offline</translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Device status</source>
        <translation>Gerätestatus</translation>
    </message>
</context>
<context>
    <name>TimelineSheet</name>
    <message>
        <source>The timeline can&apos;t be drawn. Nothing was written.</source>
        <translation>Die Zeitleiste kann nicht gezeichnet werden. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Nothing answers at %1: the connection was refused. Check that the service runs and that the endpoint is right.</source>
        <translation>Unter %1 antwortet nichts: Die Verbindung wurde abgelehnt. Prüfen Sie, ob der Dienst läuft und der Endpunkt stimmt.</translation>
    </message>
    <message>
        <source>The host of %1 was not found. Check the endpoint and the network connection.</source>
        <translation>Der Host von %1 wurde nicht gefunden. Prüfen Sie den Endpunkt und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>%1 closed the connection before the whole answer was here.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die ganze Antwort da war.</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2.</source>
        <translation>Keine sichere Verbindung zu %1: %2.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>The answer from %1 is too large to be of this API.</source>
        <translation>Die Antwort von %1 ist zu groß, um von dieser API zu stammen.</translation>
    </message>
    <message>
        <source>No connection to %1 within %2 s. Check the endpoint and the network connection.</source>
        <translation>Keine Verbindung zu %1 innerhalb von %2 s. Prüfen Sie den Endpunkt und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>%1 has been silent for %2 s.</source>
        <translation>%1 hat seit %2 s nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 has not ended its answer within %2 s.</source>
        <translation>%1 hat seine Antwort nicht innerhalb von %2 s beendet.</translation>
    </message>
</context>
<context>
    <name>UserTablePage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Users could not be loaded.</source>
        <translation>Die Benutzer konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>There are no users yet. Import some with rollcallctl import, connect to your own organisation with --profile or --endpoint-url, or fill the local one with rollcallctl sample.</source>
        <translation>Es gibt noch keine Benutzer. Übernehmen Sie welche mit „rollcallctl import“, verbinden Sie sich mit --profile oder --endpoint-url mit Ihrer eigenen Organisation oder füllen Sie die lokale mit „rollcallctl sample“.</translation>
    </message>
    <message>
        <source>No user matches %1.</source>
        <translation>Kein Benutzer passt zu %1.</translation>
    </message>
    <message>
        <source>The service can&apos;t sort by &quot;%1&quot;. Once all users are loaded, they can be sorted here.</source>
        <translation>Der Dienst kann nicht nach „%1“ sortieren. Sobald alle Benutzer geladen sind, lassen sie sich hier sortieren.</translation>
    </message>
    <message>
        <source>No user has %1 in the last name.</source>
        <translation>Kein Benutzer hat %1 im Nachnamen.</translation>
    </message>
    <message>
        <source>No user that matches %1 has %2 in the last name.</source>
        <translation>Kein Benutzer, der zu %1 passt, hat %2 im Nachnamen.</translation>
    </message>
    <message>
        <source>No user has %1 in the first name.</source>
        <translation>Kein Benutzer hat %1 im Vornamen.</translation>
    </message>
    <message>
        <source>No user that matches %1 has %2 in the first name.</source>
        <translation>Kein Benutzer, der zu %1 passt, hat %2 im Vornamen.</translation>
    </message>
    <message>
        <source>No user has %1 in the email address.</source>
        <translation>Kein Benutzer hat %1 in der E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>No user that matches %1 has %2 in the email address.</source>
        <translation>Kein Benutzer, der zu %1 passt, hat %2 in der E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>No user has %1 in the id.</source>
        <translation>Kein Benutzer hat %1 in der ID.</translation>
    </message>
    <message>
        <source>No user that matches %1 has %2 in the id.</source>
        <translation>Kein Benutzer, der zu %1 passt, hat %2 in der ID.</translation>
    </message>
    <message>
        <source>Search users for &quot;%1&quot;</source>
        <translation>Personen nach „%1“ durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registered</source>
        <translation>
            <numerusform>%Ln registriert</numerusform>
            <numerusform>%Ln registriert</numerusform>
        </translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>No user shows %1 in one of its columns.</source>
        <translation>Kein Benutzer zeigt %1 in einer der Spalten.</translation>
    </message>
    <message>
        <source>No user who matches %1 shows %2 in one of the columns.</source>
        <translation>Kein Benutzer, auf den %1 zutrifft, zeigt %2 in einer der Spalten.</translation>
    </message>
</context>
<context>
    <name>ViewsFile</name>
    <message>
        <source>The saved views in %1 can&apos;t be opened: %2.</source>
        <translation>Die gespeicherten Ansichten in %1 lassen sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>The file of saved views %1 is too large.</source>
        <translation>Die Datei der gespeicherten Ansichten %1 ist zu groß.</translation>
    </message>
    <message>
        <source>The saved views in %1 can&apos;t be read: %2 The file is kept as %3.</source>
        <translation>Die gespeicherten Ansichten in %1 lassen sich nicht lesen: %2 Die Datei bleibt als %3 erhalten.</translation>
    </message>
    <message>
        <source>The views can&apos;t be saved in %1: %2. Make the file and its folder writable to keep them.</source>
        <translation>Die Ansichten lassen sich nicht in %1 speichern: %2. Machen Sie die Datei und ihren Ordner beschreibbar, um sie zu behalten.</translation>
    </message>
    <message>
        <source>another window is writing it</source>
        <translation>ein anderes Fenster schreibt gerade darin</translation>
    </message>
    <message>
        <source>The link can&apos;t be opened. %1</source>
        <translation>Der Link lässt sich nicht öffnen. %1</translation>
    </message>
    <message>
        <source>The view %1 can&apos;t be opened. %2</source>
        <translation>Die Ansicht %1 lässt sich nicht öffnen. %2</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a time in epoch seconds</source>
        <translation>eine Zeit in Epochensekunden</translation>
    </message>
    <message>
        <source>a time between the years 1 and 9999</source>
        <translation>eine Zeit zwischen den Jahren 1 und 9999</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>The answer can&apos;t be used: it is not %1.</source>
        <translation>Die Antwort ist nicht verwendbar: Sie müsste %1 sein.</translation>
    </message>
    <message>
        <source>The answer can&apos;t be used: %1 is not %2.</source>
        <translation>Die Antwort ist nicht verwendbar: %1 müsste %2 sein.</translation>
    </message>
    <message>
        <source>The service answered with an empty body where JSON belongs.</source>
        <translation>Der Dienst hat mit leerem Inhalt geantwortet, wo JSON stehen müsste.</translation>
    </message>
    <message>
        <source>HTML came instead of JSON, probably from a proxy or a sign-in page on the way. Check the endpoint and the proxy settings.</source>
        <translation>Statt JSON kam HTML, wahrscheinlich von einem Proxy oder einer Anmeldeseite auf dem Weg. Prüfen Sie den Endpunkt und die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>The answer is not valid JSON (%1).</source>
        <translation>Die Antwort ist kein gültiges JSON (%1).</translation>
    </message>
    <message>
        <source>The answer can&apos;t be used: it holds no Device.</source>
        <translation>Die Antwort ist nicht verwendbar: Sie enthält kein Device.</translation>
    </message>
    <message>
        <source>The endpoint redirects elsewhere (HTTP %1, to &quot;%2&quot;). A signed request does not follow redirects: set the endpoint to the right address.</source>
        <translation>Der Endpunkt leitet weiter (HTTP %1, zu „%2“). Eine signierte Anfrage folgt keiner Weiterleitung: Stellen Sie den Endpunkt auf die richtige Adresse ein.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in (HTTP 407). Check the proxy settings.</source>
        <translation>Der Proxy verlangt eine Anmeldung (HTTP 407). Prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>The service answered with HTTP %1 and an empty body.</source>
        <translation>Der Dienst hat mit HTTP %1 und leerem Inhalt geantwortet.</translation>
    </message>
    <message>
        <source>The answer was HTML instead of JSON (HTTP %1), probably from a proxy or another web server. Check the endpoint and the proxy settings.</source>
        <translation>Die Antwort war HTML statt JSON (HTTP %1), wahrscheinlich von einem Proxy oder einem anderen Webserver. Prüfen Sie den Endpunkt und die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>The service answered with HTTP %1 and a body that is not this API&apos;s JSON. Check the endpoint.</source>
        <translation>Der Dienst hat mit HTTP %1 und einem Inhalt geantwortet, der nicht das JSON dieser API ist. Prüfen Sie den Endpunkt.</translation>
    </message>
    <message>
        <source>The service refused the request (HTTP %1) and gave no reason.</source>
        <translation>Der Dienst hat die Anfrage ohne Angabe eines Grundes abgelehnt (HTTP %1).</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so the console can&apos;t open. Use rollcallctl instead.</source>
        <translation>Es gibt keine Anzeige (DISPLAY und WAYLAND_DISPLAY sind nicht gesetzt), daher kann die Konsole nicht öffnen. Verwenden Sie stattdessen rollcallctl.</translation>
    </message>
</context>
<context>
    <name>rollcall::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Action, view, device or user</source>
        <translation>Aktion, Ansicht, Gerät oder Person</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>rollcall::ConnectionButton</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>Endpunkt kopieren</translation>
    </message>
    <message>
        <source>Connect to your own service…</source>
        <translation>Mit eigenem Dienst verbinden…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: nicht verbunden</translation>
    </message>
</context>
<context>
    <name>rollcall::DevicePanel</name>
    <message>
        <source>Device details</source>
        <translation>Gerätedetails</translation>
    </message>
    <message>
        <source>Select a device to see its details</source>
        <translation>Wählen Sie ein Gerät aus, um seine Details zu sehen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details and raw answer</source>
        <translation>Details und Rohantwort</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>The service&apos;s answer as JSON</source>
        <translation>Die Antwort des Dienstes als JSON</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>The details could not be read.</source>
        <translation>Die Details konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Device without a name</source>
        <translation>Gerät ohne Namen</translation>
    </message>
</context>
<context>
    <name>rollcall::DevicesPage</name>
    <message>
        <source>Timeline and details</source>
        <translation>Zeitachse und Details</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>rollcall::DevicesSection</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>rollcall::EventTableModel</name>
    <message>
        <source>No time</source>
        <translation>Keine Zeit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
</context>
<context>
    <name>rollcall::EventWalk</name>
    <message>
        <source>The service gave the same page token twice, so the rest of the history can&apos;t be read. Try again; if it stays so, the service is at fault.</source>
        <translation>Der Dienst hat zweimal dasselbe Seitentoken geliefert, der Rest des Verlaufs ist daher nicht lesbar. Versuchen Sie es erneut; bleibt es dabei, liegt der Fehler beim Dienst.</translation>
    </message>
</context>
<context>
    <name>rollcall::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All that match: %1</source>
        <translation>Alle passenden: %1</translation>
    </message>
    <message>
        <source>All that match</source>
        <translation>Alle passenden</translation>
    </message>
    <message>
        <source>What is loaded of them: %1</source>
        <translation>Was davon geladen ist: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählte: %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>All columns, not only those shown</source>
        <translation>Alle Spalten, nicht nur die gezeigten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Loading the rest: %1 of %2</source>
        <translation>Lade den Rest: %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were longer than Excel takes and are cut.</source>
        <translation>
            <numerusform>%n Zelle war länger, als Excel erlaubt, und ist gekürzt.</numerusform>
            <numerusform>%n Zellen waren länger, als Excel erlaubt, und sind gekürzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that the service counts did not come.</source>
        <translation>
            <numerusform>%Ln Zeile, die der Dienst zählt, kam nicht an.</numerusform>
            <numerusform>%Ln Zeilen, die der Dienst zählt, kamen nicht an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::FailureStrip</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1: failure</source>
        <translation>%1: Fehler</translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation>Anfrage-ID %1</translation>
    </message>
</context>
<context>
    <name>rollcall::FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Enter changes the filter, Delete removes it</source>
        <translation>Die Eingabetaste ändert den Filter, Entf entfernt ihn</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Den Filter %1 entfernen</translation>
    </message>
    <message>
        <source>&amp;Type filters as text</source>
        <translation>Filter als &amp;Text eingeben</translation>
    </message>
    <message>
        <source>Add &amp;filter</source>
        <translation>&amp;Filter hinzufügen</translation>
    </message>
</context>
<context>
    <name>rollcall::FilterEdit</name>
    <message>
        <source>Filters as text</source>
        <translation>Filter als Text</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::FilterPopup</name>
    <message>
        <source>Not</source>
        <translation>Nicht</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>Any column</source>
        <translation>Eine der Spalten</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtern nach %1</translation>
    </message>
    <message>
        <source>Show what does not match</source>
        <translation>Zeigen, was nicht passt</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation>Werte durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>The %n most frequent value(s)</source>
        <translation>
            <numerusform>Der %n häufigste Wert</numerusform>
            <numerusform>Die %n häufigsten Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted among the %Ln row(s) loaded</source>
        <translation>
            <numerusform>Gezählt in der einen geladenen Zeile</numerusform>
            <numerusform>Gezählt in den %Ln geladenen Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::FleetLink</name>
    <message>
        <source>Local fleet</source>
        <translation>Lokale Flotte</translation>
    </message>
    <message>
        <source>Opening the local fleet…</source>
        <translation>Lokale Flotte wird geöffnet…</translation>
    </message>
    <message>
        <source>Preparing the sample fleet: %1 of %2 devices</source>
        <translation>Beispielflotte wird vorbereitet: %1 von %2 Geräten</translation>
    </message>
</context>
<context>
    <name>rollcall::HistoryCollector</name>
    <message>
        <source>The collection was stopped.</source>
        <translation>Das Sammeln wurde angehalten.</translation>
    </message>
    <message>
        <source>The service leads in a circle through the events of %1, so they can&apos;t be read whole.</source>
        <translation>Der Dienst führt im Kreis durch die Ereignisse von %1, sie lassen sich daher nicht ganz lesen.</translation>
    </message>
</context>
<context>
    <name>rollcall::HistoryReader</name>
    <message>
        <source>No history has been collected yet.</source>
        <translation>Es wurde noch kein Verlauf gesammelt.</translation>
    </message>
</context>
<context>
    <name>rollcall::LoadStatus</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>All %1 loaded</source>
        <translation>Alle %1 geladen</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 von %2 geladen</translation>
    </message>
    <message>
        <source>%1 loaded, there are more</source>
        <translation>%1 geladen, es gibt mehr</translation>
    </message>
    <message>
        <source>Load status</source>
        <translation>Ladestand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Alle laden</translation>
    </message>
    <message>
        <source>sorted here</source>
        <translation>hier sortiert</translation>
    </message>
    <message>
        <source>sorted by the service</source>
        <translation>vom Dienst sortiert</translation>
    </message>
    <message>
        <source>as of %1, %2 ago</source>
        <translation>Stand %1, vor %2</translation>
    </message>
    <message>
        <source>updated %1, %2 ago</source>
        <translation>aktualisiert %1, vor %2</translation>
    </message>
    <message>
        <source>%1 among %2 of %3 loaded</source>
        <translation>%1 unter %2 von %3 geladenen</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>sorted once all are here</source>
        <translation>sortiert, sobald alle da sind</translation>
    </message>
    <message>
        <source>%1, groups hold what is loaded</source>
        <translation>%1, Gruppen nur aus Geladenem</translation>
    </message>
    <message>
        <source>%1 among %2, all loaded</source>
        <translation>%1 unter %2, alle geladen</translation>
    </message>
    <message numerus="yes">
        <source>%1 loaded, %n did not come</source>
        <translation>
            <numerusform>%1 geladen, %n kam nicht</numerusform>
            <numerusform>%1 geladen, %n kamen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>The service counts %1, and its last page is here. Refresh to read the list anew.</source>
        <translation>Der Dienst zählt %1, und seine letzte Seite ist da. Aktualisieren Sie, um die Liste neu zu lesen.</translation>
    </message>
</context>
<context>
    <name>rollcall::LowerPane</name>
    <message>
        <source>&amp;History of all devices</source>
        <translation>&amp;Verlauf aller Geräte</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln device(s)</source>
        <translation>
            <numerusform>Das erste Gerät</numerusform>
            <numerusform>Die ersten %Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>History of the &amp;room</source>
        <translation>Verlauf des &amp;Raums</translation>
    </message>
    <message>
        <source>History of the s&amp;ite</source>
        <translation>Verlauf des Stand&amp;orts</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gesichert</translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation>Der Bericht konnte nicht gesichert werden.</translation>
    </message>
</context>
<context>
    <name>rollcall::MainWindow</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Rollcall</source>
        <translation>Rollcall</translation>
    </message>
    <message>
        <source>This is a sample fleet on this computer. &lt;a href=&quot;connect&quot;&gt;Connect to your own…&lt;/a&gt;</source>
        <translation>Dies ist eine Beispielflotte auf diesem Computer. &lt;a href=&quot;connect&quot;&gt;Mit eigener verbinden…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Refresh (%1)</source>
        <translation>Aktualisieren (%1)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Statusleiste</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 - Rollcall</source>
        <translation>%1 – Rollcall</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Clear the searc&amp;h</source>
        <translation>S&amp;uche zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation>Jetzt &amp;aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Tasten&amp;kürzel</translation>
    </message>
</context>
<context>
    <name>rollcall::NoteBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Dismiss the note</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>rollcall::QuickFilterBar</name>
    <message>
        <source>Quick filters</source>
        <translation>Schnellfilter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, count unknown</source>
        <translation>%1, Anzahl unbekannt</translation>
    </message>
</context>
<context>
    <name>rollcall::ReportSaver</name>
    <message>
        <source>Save report</source>
        <translation>Bericht sichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>HTML file (*.html)</source>
        <translation>HTML-Datei (*.html)</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>verfuegbarkeit</translation>
    </message>
</context>
<context>
    <name>rollcall::RowTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy &amp;cell</source>
        <translation>&amp;Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>Zei&amp;len kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;ARN</source>
        <translation>&amp;ARN kopieren</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>&amp;Spalte</translation>
    </message>
    <message>
        <source>Pinned columns</source>
        <translation>Angeheftete Spalten</translation>
    </message>
</context>
<context>
    <name>rollcall::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Field to search</source>
        <translation>Zu durchsuchendes Feld</translation>
    </message>
    <message>
        <source>Text to search for</source>
        <translation>Suchtext</translation>
    </message>
</context>
<context>
    <name>rollcall::SiteRuleDialog</name>
    <message>
        <source>Sites in room names</source>
        <translation>Standorte in Raumnamen</translation>
    </message>
    <message>
        <source>The service knows rooms but no sites: these are read from the rooms&apos; names. Groups, incidents and reports by site go by this.</source>
        <translation>Der Dienst kennt Räume, aber keine Standorte: Diese werden aus den Namen der Räume gelesen. Gruppen, Vorfälle und Berichte nach Standort richten sich danach.</translation>
    </message>
    <message>
        <source>before the first</source>
        <translation>vor dem ersten</translation>
    </message>
    <message>
        <source>after the last</source>
        <translation>nach dem letzten</translation>
    </message>
    <message>
        <source>for example / or a comma</source>
        <translation>zum Beispiel / oder ein Komma</translation>
    </message>
    <message>
        <source>The site &amp;stands</source>
        <translation>Der Standort &amp;steht</translation>
    </message>
    <message>
        <source>se&amp;parator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Vorgabe wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Without a separator each room is its own site.</source>
        <translation>Ohne Trennzeichen ist jeder Raum ein eigener Standort.</translation>
    </message>
    <message>
        <source>A room without &quot;%1&quot; in its name is its own site.</source>
        <translation>Ein Raum ohne &quot;%1&quot; im Namen ist ein eigener Standort.</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Ohne Standort</translation>
    </message>
</context>
<context>
    <name>rollcall::StatusHeading</name>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::SwimLanesPanel</name>
    <message>
        <source>Devices on one time axis</source>
        <translation>Geräte auf einer Zeitachse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Show the last 24 hours</source>
        <translation>Die letzten 24 Stunden zeigen</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>Show the last 7 days</source>
        <translation>Die letzten 7 Tage zeigen</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation>Die letzten 30 Tage zeigen</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
    <message>
        <source>Show the last 90 days</source>
        <translation>Die letzten 90 Tage zeigen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Make a report of the availability</source>
        <translation>Einen Bericht über die Verfügbarkeit erstellen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Outages of several devices at one site that began within five minutes</source>
        <translation>Ausfälle mehrerer Geräte an einem Standort, die innerhalb von fünf Minuten begannen</translation>
    </message>
    <message>
        <source>No outages began together.</source>
        <translation>Keine Ausfälle begannen gemeinsam.</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Der Verlauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Ohne Raum</translation>
    </message>
    <message>
        <source>not over</source>
        <translation>dauert an</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>Begann %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>Stop collecting events</source>
        <translation>Das Sammeln der Ereignisse anhalten</translation>
    </message>
    <message>
        <source>Collect the latest events</source>
        <translation>Die neuesten Ereignisse sammeln</translation>
    </message>
    <message>
        <source>Collecting %1 of %2</source>
        <translation>Sammelt %1 von %2</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Sammelt</translation>
    </message>
    <message>
        <source>collected %1</source>
        <translation>gesammelt %1</translation>
    </message>
    <message>
        <source>The history is damaged. Retry reads what can be read of it, and keeps the damaged file.</source>
        <translation>Der Verlauf ist beschädigt. Ein neuer Versuch liest, was lesbar ist, und hebt die beschädigte Datei auf.</translation>
    </message>
    <message>
        <source>The latest events could not be collected.</source>
        <translation>Die neuesten Ereignisse konnten nicht gesammelt werden.</translation>
    </message>
    <message>
        <source>The events of all devices are being collected.</source>
        <translation>Die Ereignisse aller Geräte werden gesammelt.</translation>
    </message>
    <message>
        <source>Nothing is known of these devices in this time. Collect their events, or choose a longer time.</source>
        <translation>Über diese Geräte ist in dieser Zeit nichts bekannt. Sammeln Sie ihre Ereignisse, oder wählen Sie eine längere Zeit.</translation>
    </message>
    <message>
        <source>%1 % up</source>
        <translation>%1 % online</translation>
    </message>
    <message>
        <source>no outages</source>
        <translation>keine Ausfälle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outage(s)</source>
        <translation>
            <numerusform>%Ln Ausfall</numerusform>
            <numerusform>%Ln Ausfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln Vorfall</numerusform>
            <numerusform>%Ln Vorfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln most troubled shown</source>
        <translation>
            <numerusform>das %Ln am stärksten betroffene gezeigt</numerusform>
            <numerusform>die %Ln am stärksten betroffenen gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing known of %Ln</source>
        <translation>
            <numerusform>über %Ln nichts bekannt</numerusform>
            <numerusform>über %Ln nichts bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Availability: %1</source>
        <translation>Verfügbarkeit: %1</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>Zeiten in UTC zeigen</translation>
    </message>
    <message>
        <source>Show times in UTC rather than in this computer&apos;s time zone</source>
        <translation>Zeiten in UTC statt in der Zeitzone dieses Rechners zeigen</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Der Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Den ganzen Verlauf zeigen</translation>
    </message>
    <message>
        <source>By &amp;site…</source>
        <translation>Nach &amp;Standort…</translation>
    </message>
    <message>
        <source>By &amp;room…</source>
        <translation>Nach &amp;Raum…</translation>
    </message>
    <message>
        <source>By &amp;type…</source>
        <translation>Nach &amp;Typ…</translation>
    </message>
    <message>
        <source>By soft&amp;ware version…</source>
        <translation>Nach Soft&amp;wareversion…</translation>
    </message>
</context>
<context>
    <name>rollcall::SwimLanesView</name>
    <message>
        <source>Devices on one time axis</source>
        <translation>Geräte auf einer Zeitachse</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 % online, %n outage(s)</source>
        <translation>
            <numerusform>%1: %2 % online, %n Ausfall</numerusform>
            <numerusform>%1: %2 % online, %n Ausfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing is known</source>
        <translation>%1: nichts bekannt</translation>
    </message>
</context>
<context>
    <name>rollcall::TableBanner</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>There was no answer, so there is no request id.</source>
        <translation>Es kam keine Antwort, daher gibt es keine Anfrage-ID.</translation>
    </message>
</context>
<context>
    <name>rollcall::TablePage</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Load all and sort</source>
        <translation>Alle laden und sortieren</translation>
    </message>
    <message>
        <source>&amp;Load all rows</source>
        <translation>Alle Zeilen &amp;laden</translation>
    </message>
    <message>
        <source>Sto&amp;p loading</source>
        <translation>Laden an&amp;halten</translation>
    </message>
    <message>
        <source>Cl&amp;ear filters</source>
        <translation>Filter &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Select &amp;all rows</source>
        <translation>Alle Zeilen aus&amp;wählen</translation>
    </message>
    <message>
        <source>Current col&amp;umn</source>
        <translation>Aktuelle &amp;Spalte</translation>
    </message>
    <message>
        <source>&amp;Filter by no value in &quot;%1&quot;</source>
        <translation>Nach fehlendem Wert in „%1“ &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Filter by &quot;%1&quot;</source>
        <translation>Nach „%1“ &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Exclude no value in &quot;%1&quot;</source>
        <translation>Fehlenden Wert in „%1“ aussc&amp;hließen</translation>
    </message>
    <message>
        <source>&amp;Exclude &quot;%1&quot;</source>
        <translation>„%1“ aussc&amp;hließen</translation>
    </message>
    <message>
        <source>Nothing matches all of the filters.</source>
        <translation>Nichts passt zu allen Filtern.</translation>
    </message>
    <message>
        <source>Nothing among the rows that are loaded matches all of the filters. Load all to look at the rest.</source>
        <translation>Unter den geladenen Zeilen passt nichts zu allen Filtern. Laden Sie alle, um auch die übrigen zu durchsuchen.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>E&amp;xport selection…</source>
        <translation>Auswahl e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save &amp;view…</source>
        <translation>&amp;Ansicht speichern …</translation>
    </message>
    <message>
        <source>The service can&apos;t count this. Load all rows to have it counted here.</source>
        <translation>Der Dienst kann das nicht zählen. Laden Sie alle Zeilen, damit hier gezählt wird.</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 rows</source>
        <translation>Kopieren: %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows copied</source>
        <translation>%1 Zeilen kopiert</translation>
    </message>
    <message numerus="yes">
        <source>The selection was too scattered to keep: %Ln row(s)</source>
        <translation>
            <numerusform>Die Auswahl war zu verstreut, um erhalten zu bleiben: %Ln Zeile</numerusform>
            <numerusform>Die Auswahl war zu verstreut, um erhalten zu bleiben: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>This view has conditions that this version does not understand: %1. They are not applied.</source>
        <translation>Diese Ansicht hat Bedingungen, die diese Version nicht versteht: %1. Sie werden nicht angewendet.</translation>
    </message>
    <message>
        <source>This view has conditions that this version does not understand, so its rows are not counted.</source>
        <translation>Diese Ansicht hat Bedingungen, die diese Version nicht versteht; ihre Zeilen werden daher nicht gezählt.</translation>
    </message>
    <message>
        <source>This view sorts or groups by what this version does not know: %1. That is left out.</source>
        <translation>Diese Ansicht sortiert oder gruppiert nach etwas, das diese Version nicht kennt: %1. Das entfällt.</translation>
    </message>
    <message>
        <source>The service did not tell. Refresh to ask it again.</source>
        <translation>Der Dienst hat es nicht gesagt. Aktualisieren fragt ihn noch einmal.</translation>
    </message>
</context>
<context>
    <name>rollcall::TablePageNote</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>rollcall::TimeBounds</name>
    <message>
        <source>Kind of time</source>
        <translation>Art der Zeitangabe</translation>
    </message>
    <message>
        <source>Offline for longer than</source>
        <translation>Länger offline als</translation>
    </message>
    <message>
        <source>Longer ago than</source>
        <translation>Länger her als</translation>
    </message>
    <message>
        <source>Offline for less than</source>
        <translation>Kürzer offline als</translation>
    </message>
    <message>
        <source>Less long ago than</source>
        <translation>Weniger lange her als</translation>
    </message>
    <message>
        <source>Offline for a time between</source>
        <translation>Offline seit einer Zeit zwischen</translation>
    </message>
    <message>
        <source>Between two times ago</source>
        <translation>Zwischen zwei Zeiten her</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>Von einem Tag bis zu einem anderen</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How long at most</source>
        <translation>Wie lange höchstens</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Zeiteinheit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>rollcall::TimelineChart</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <translation>%1: %2 · %3</translation>
    </message>
</context>
<context>
    <name>rollcall::TimelineExport</name>
    <message>
        <source>Export the timeline</source>
        <translation>Zeitachse exportieren</translation>
    </message>
    <message>
        <source>Save or print the timeline</source>
        <translation>Zeitachse speichern oder drucken</translation>
    </message>
    <message>
        <source>Save as &amp;picture (PNG)…</source>
        <translation>Als &amp;Bild speichern (PNG)…</translation>
    </message>
    <message>
        <source>Save as &amp;drawing (SVG)…</source>
        <translation>Als &amp;Zeichnung speichern (SVG)…</translation>
    </message>
    <message>
        <source>Save as d&amp;ocument (PDF)…</source>
        <translation>Als &amp;Dokument speichern (PDF)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>Zeitachse speichern</translation>
    </message>
    <message>
        <source>The timeline was not saved.</source>
        <translation>Die Zeitachse wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; did not take it. Choose another one, or save a document.</source>
        <translation>Der Drucker „%1“ hat sie nicht angenommen. Wählen Sie einen anderen, oder speichern Sie ein Dokument.</translation>
    </message>
    <message>
        <source>The timeline was not printed.</source>
        <translation>Die Zeitachse wurde nicht gedruckt.</translation>
    </message>
</context>
<context>
    <name>rollcall::TimelineOverview</name>
    <message>
        <source>Overview of the timeline</source>
        <translation>Überblick über die Zeitachse</translation>
    </message>
</context>
<context>
    <name>rollcall::TimelinePanel</name>
    <message numerus="yes">
        <source>No events in the last %n day(s).</source>
        <translation>
            <numerusform>Keine Ereignisse am letzten Tag.</numerusform>
            <numerusform>Keine Ereignisse in den letzten %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 since %3.</source>
        <translation>%1 %2 seit %3.</translation>
    </message>
    <message>
        <source>%1 % up</source>
        <translation>%1 % online</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s)</source>
        <translation>
            <numerusform>%n Ausfall</numerusform>
            <numerusform>%n Ausfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>Availability: %1</source>
        <translation>Verfügbarkeit: %1</translation>
    </message>
    <message>
        <source>Nothing is known of %1, which counts neither way.</source>
        <translation>Über %1 ist nichts bekannt; diese Zeit zählt weder als online noch als offline.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Offline seit %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on reading the history</source>
        <translation>Verlauf weiterlesen</translation>
    </message>
    <message>
        <source>Stop reading the history</source>
        <translation>Lesen des Verlaufs anhalten</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) so far</source>
        <translation>
            <numerusform>Bisher %Ln Ereignis</numerusform>
            <numerusform>Bisher %Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln event(s)</source>
        <translation>
            <numerusform>Nach %Ln Ereignis angehalten</numerusform>
            <numerusform>Nach %Ln Ereignissen angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Der Verlauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The history could not be read to its end.</source>
        <translation>Der Verlauf konnte nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitachse von %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Select a device to see its history</source>
        <translation>Wählen Sie ein Gerät aus, um seinen Verlauf zu sehen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Show the last 24 hours</source>
        <translation>Die letzten 24 Stunden anzeigen</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>Show the last 7 days</source>
        <translation>Die letzten 7 Tage anzeigen</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation>Die letzten 30 Tage anzeigen</translation>
    </message>
    <message>
        <source>Events to list</source>
        <translation>Aufzulistende Ereignisse</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Device status</source>
        <translation>Gerätestatus</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>offline for %1</source>
        <translation>seit %1 offline</translation>
    </message>
    <message>
        <source>no outages</source>
        <translation>keine Ausfälle</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>längster %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Den ganzen Verlauf zeigen</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>Zeiten in UTC zeigen</translation>
    </message>
    <message>
        <source>Show times in UTC rather than in this computer&apos;s time zone</source>
        <translation>Zeiten in UTC statt in der Zeitzone dieses Rechners zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>From %1 to %2, times in %3. As of %4.</source>
        <translation>Von %1 bis %2, Zeiten in %3. Stand: %4.</translation>
    </message>
    <message>
        <source>%1: %2 since %3.</source>
        <translation>%1: %2 seit %3.</translation>
    </message>
    <message>
        <source>%1: not known.</source>
        <translation>%1: nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) in sight.</source>
        <translation>
            <numerusform>%Ln Ereignis ist zu sehen.</numerusform>
            <numerusform>%Ln Ereignisse sind zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is damaged. Retry reads all that can be read into a new file, and keeps the damaged one.</source>
        <translation>Der Verlauf ist beschädigt. „Erneut versuchen“ liest in eine neue Datei, was sich lesen lässt, und behält die beschädigte.</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>flatternd</translation>
    </message>
    <message>
        <source>Mean time to recover %1, mean time between outages %2.</source>
        <translation>Mittlere Dauer bis zur Wiederherstellung %1, mittlere Zeit zwischen Ausfällen %2.</translation>
    </message>
    <message numerus="yes">
        <source>Flapping: %n outage(s) within an hour.</source>
        <translation>
            <numerusform>Flatternd: %n Ausfall innerhalb einer Stunde.</numerusform>
            <numerusform>Flatternd: %n Ausfälle innerhalb einer Stunde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::TimelineReadout</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>Nichts bekannt</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 – now</source>
        <translation>%1 – jetzt</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>rollcall::UsersSection</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>rollcall::ValueLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>rollcall::ViewDelegate</name>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
</context>
<context>
    <name>rollcall::ViewList</name>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Save what the table shows, with its filters, order and columns, to come back to it with a click.</source>
        <translation>Speichern Sie, was die Tabelle zeigt, mit Filtern, Reihenfolge und Spalten, um mit einem Klick dorthin zurückzukehren.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>What is shown is not what was saved.</source>
        <translation>Was gezeigt wird, ist nicht, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>Undo: delete &quot;%1&quot;</source>
        <translation>Rückgängig: „%1“ löschen</translation>
    </message>
    <message>
        <source>Save view to file</source>
        <translation>Ansicht in Datei speichern</translation>
    </message>
    <message>
        <source>Rollcall view</source>
        <translation>Rollcall-Ansicht</translation>
    </message>
    <message>
        <source>The view could not be saved as %1: %2. Choose another folder.</source>
        <translation>Die Ansicht konnte nicht als %1 gespeichert werden: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save what is shown in it</source>
        <translation>&amp;Gezeigtes darin speichern</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Save to &amp;file…</source>
        <translation>In &amp;Datei speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>rollcall::WindowMenu</name>
    <message>
        <source>Follow the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>Every 30 seconds</source>
        <translation>Alle 30 Sekunden</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>Alle 5 Minuten</translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation>
            <numerusform>Jede Sekunde</numerusform>
            <numerusform>Alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour &amp;scheme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Refresh &amp;interval</source>
        <translation>Aktualisierungs&amp;intervall</translation>
    </message>
    <message>
        <source>Compact r&amp;ows</source>
        <translation>K&amp;ompakte Zeilen</translation>
    </message>
    <message>
        <source>Co&amp;nnect to your own service…</source>
        <translation>Mit dem eigenen &amp;Dienst verbinden…</translation>
    </message>
    <message>
        <source>&amp;About Rollcall</source>
        <translation>Übe&amp;r Rollcall</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 Jahre</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>K&amp;eep history</source>
        <translation>&amp;Verlauf aufheben</translation>
    </message>
</context>
</TS>
