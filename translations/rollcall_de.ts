<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>CommandLine</name>
    <message>
        <source>Use this profile of the AWS configuration files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign requests for this region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to the service at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the local fleet in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: light, dark, or auto to follow the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no use for the argument &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--color-scheme takes %1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--language takes %1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--endpoint-url takes an address like https://fleet.example.org:2635, without a user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console for fleets of voice devices. With nothing configured it opens a sample fleet on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See rollcall --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>endpoint_url of the profile &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must hold no user name or password: requests are signed with an access key instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the address of a service: &quot;%2&quot;. It must look like https://host or http://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a region. A region looks like us-east-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot; in %2 or %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The environment holds no access key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY one is set and the other is not. Set both or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot; in %2 or %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; holds no access key. Set aws_access_key_id and aws_secret_access_key for it in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has only one of aws_access_key_id and aws_secret_access_key. Set the other in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credentials were found. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CtlText</name>
    <message>
        <source>There is no option --%1 for %2. It takes: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no operands, but &quot;%2&quot; was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes one %2, but &quot;%3&quot; was given as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 was given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 needs a value: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: rollcallctl %1 [OPTION...]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try: rollcallctl %1 --help
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the store (default: $XDG_DATA_HOME/rollcall)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AWS profile to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region to sign for (default: the profile&apos;s, or us-east-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint of the API (default: the profile&apos;s, or the local fleet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: rollcallctl [--data-dir DIR] COMMAND [OPTION...]

Works with a fleet of voice devices behind the Alexa for Business API, and serves one.

Commands:
</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try: rollcallctl --help
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1 before a command. There are: --data-dir, --help, --version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --data-dir needs a value: DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 must be a number from 1 to %2, not &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 must be a number of at least 1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, json, jsonl or csv (default: table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after N items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items to ask for in one call, 1 to 50 (default: 50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only items that match one of the values; filters are joined by AND, &quot;\\,&quot; is a comma. Keys: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order. Keys: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output must be table, json, jsonl or csv, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no filter key &quot;%1&quot;. Filter keys are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter %1 needs values: --filter %1=VALUE[,VALUE].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter %1 has %2 values; the API takes %3 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each value of the filter %1 must have 1 to %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sort key &quot;%1&quot;. Sort keys are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sort direction must be asc or desc, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 filters; the API takes %2 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 sort keys; the API takes %2 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no ARN. A device&apos;s ARN looks like arn:aws:a4b:us-east-1:123456789012:device/...; &quot;rollcallctl devices&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--type must be one of %1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The list is not complete: %n item(s) had been read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lists devices (SearchDevices).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists users (SearchUsers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events of this type: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the events of a device of the last 30 days, newest first (ListDeviceEvents).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows one device (GetDevice).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave the same page token twice, so that the walk would never end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceCondition</name>
    <message>
        <source>Software update needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS versions do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access point refused the association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network authentication failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address from DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names could not be resolved (DNS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of issued certificates exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network profile not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password in an invalid state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to the password manager denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to the certificate authority denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All features</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FleetStore</name>
    <message>
        <source>The database %1 is locked: another program is writing to it. Try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be written: the file or its folder is read-only. Change its permissions and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged. Nothing was changed: keep a copy of the file, then restore it from a backup or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a database, or is damaged. Nothing was changed: restore it from a backup or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the database %1 is full. Nothing was changed: make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be opened. Check that the file is there and that you may read and write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 can&apos;t be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database at %1. Import a fleet or make a sample fleet first, or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page token is not valid, or belongs to another query. Start again without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 in this fleet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 already holds a fleet: empty it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 belongs to another program. Nothing was changed: choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 was written by a newer version of Rollcall. Nothing was changed: update Rollcall, or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 was written by an older version of Rollcall and is opened for reading only. Start the service on it once to update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a sort key of this operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a filter key of this operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a value of the filter %2: use true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page token is not valid any more, or belongs to another query. Start again without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>window, network, database access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatures, encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the local service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the local fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your own service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollcall shows any service that answers the Alexa for Business API. Name its address and a profile of your AWS configuration when you start it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s access key is read from ~/.aws/credentials; an endpoint_url in ~/.aws/config does as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or bring your own devices, users and events into a local fleet. Use a folder of its own, so that they don&apos;t mix with the sample:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Rollcall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console for fleets of voice devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright 2026 The Rollcall developers. Rollcall is free software: you may redistribute and change it under the terms of the GNU General Public License, version 3 or any later version. It comes without any warranty, as far as the law permits. The licence&apos;s text is in the file LICENSE, and at https://www.gnu.org/licenses/.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>The quote opened in line %1 is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is longer than 1 MiB; a quote opened in line %1 may not be closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote stands in the middle of a field that is not quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something follows the closing quote of a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field %1 is not in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field %1 holds a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A string is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text ends before the document does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is closed that was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or &quot;]&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON object or array is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no time (epoch seconds or ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeviceStatusDetails holds something that is no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither DeviceArn nor UserArn is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no ARN: &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line is no header with a column DeviceArn or UserArn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are separated by semicolons; save the file with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 fields, but the header has %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageWalk</name>
    <message>
        <source>The service gave the same page token twice, so the list would never end. What came until then is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>The crypto library (OpenSSL) computes wrong signatures or has no SHA-256, so no request can be signed. Check the installation of OpenSSL and its configuration file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings in %1 can&apos;t be read, so the defaults apply. Correct or delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved in %1. Make the file and its folder writable to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in %1 can&apos;t be opened, so the defaults apply. Check the file&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedConfig</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section&apos;s name must end with &quot;]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a section such as [profile name] must come before the first setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;name = value&quot; is expected, without &quot;=&quot; it is no setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the setting has no name before &quot;=&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an indented line must follow a setting, but none came before it in this section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;name = value&quot; is expected in the indented line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignatureV4</name>
    <message>
        <source>The request&apos;s signature lacks Credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request&apos;s signature lacks SignedHeaders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request&apos;s signature lacks Signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential must have the form access-key/yyyyMMdd/region/service/aws4_request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Authorization header must begin with AWS4-HMAC-SHA256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-Amz-Algorithm must be AWS4-HMAC-SHA256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request&apos;s signature lacks X-Amz-Date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-Amz-Expires must be a positive number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Nothing answers at %1: the connection was refused. Check that the service runs and that the endpoint is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of %1 was not found. Check the endpoint and the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before the whole answer was here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 is too large to be of this API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 within %2 s. Check the endpoint and the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been silent for %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time in epoch seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time between the years 1 and 9999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer can&apos;t be used: it is not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer can&apos;t be used: %1 is not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered with an empty body where JSON belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML came instead of JSON, probably from a proxy or a sign-in page on the way. Check the endpoint and the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not valid JSON (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer can&apos;t be used: it holds no Device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint redirects elsewhere (HTTP %1, to &quot;%2&quot;). A signed request does not follow redirects: set the endpoint to the right address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in (HTTP 407). Check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered with HTTP %1 and an empty body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was HTML instead of JSON (HTTP %1), probably from a proxy or another web server. Check the endpoint and the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered with HTTP %1 and a body that is not this API&apos;s JSON. Check the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the request (HTTP %1) and gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Rollcall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall</name>
    <message>
        <source>CONNECTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOFTWARE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SERIAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEVICE STATUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DETAILS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIRST NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAST NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-MAIL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENROLLMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network profile ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate expires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::ConnectionButton</name>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your own service…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::DevicesPage</name>
    <message>
        <source>Timeline and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::EventTableModel</name>
    <message>
        <source>No time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::EventWalk</name>
    <message>
        <source>The service gave the same page token twice, so the rest of the history can&apos;t be read. Try again; if it stays so, the service is at fault.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::MainWindow</name>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollcall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sample fleet on this computer. &lt;a href=&quot;connect&quot;&gt;Connect to your own…&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Rollcall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::NoteBar</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rollcall::WindowMenu</name>
    <message>
        <source>Colour scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your own service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Rollcall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
