// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/credentialscommand.h"

#include "app/ctl/ctltext.h"
#include "app/service/datafolder.h"
#include "models/export/jsonlayout.h"

namespace rollcall {

CommandSpec CredentialsCommand::spec() const
{
    return {QStringLiteral("credentials"),
            QString(),
            0,
            0,
            CtlText::tr("Prints the local service's secret key as credential_process wants it."),
            commonOptions(),
            {QStringLiteral("credentials"),
             CtlText::tr(
                 "credentials --data-dir /srv/fleet   (in ~/.aws/config: credential_process = rollcallctl "
                 "credentials)")}};
}

void CredentialsCommand::start(const Arguments &arguments, Done done)
{
    const DataFolder folder(dataDir(arguments));
    Result<void> created = folder.create();
    if (!created)
        return done(fail(created.failure()));
    const Result<ServiceKeys> keys = folder.keys();
    if (!keys)
        return done(fail(keys.failure()));
    QByteArray out;
    JsonLayout json(out, JsonLayout::Form::Indented);
    json.beginObject();
    json.key(QLatin1StringView("Version"));
    json.number(1);
    json.member(QLatin1StringView("AccessKeyId"), QString::fromLatin1(keys.value().accessKeyId));
    json.member(QLatin1StringView("SecretAccessKey"), QString::fromLatin1(keys.value().secretAccessKey));
    json.endObject();
    context().out.write(out + '\n');
    done(written());
}

} // namespace rollcall
