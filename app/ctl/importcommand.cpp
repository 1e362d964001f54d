// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/importcommand.h"

#include "app/ctl/ctltext.h"
#include "app/service/datafolder.h"
#include "models/export/texttable.h"
#include "models/store/fleetstore.h"

#include <QtCore/qdir.h>
#include <QtCore/qiodevice.h>

namespace rollcall {

CommandSpec ImportCommand::spec() const
{
    return {QStringLiteral("import"),
            QStringLiteral("FILE..."),
            1,
            -1,
            CtlText::tr("Takes devices, users and events from CSV or JSON files (\"-\" is standard input)."),
            QList<OptionSpec>{
                {QStringLiteral("skip-bad"), QString(),
                 CtlText::tr("Take the good rows of a file that has bad ones; else nothing of it goes in"),
                 false},
                {QStringLiteral("device"), QStringLiteral("ARN"),
                 CtlText::tr("Whose events they are, where the file does not say (a saved "
                             "list-device-events answer)"),
                 false}} +
                commonOptions(),
            {QStringLiteral("import devices.csv users.csv events.csv"),
             QStringLiteral("import --skip-bad devices.json"),
             QStringLiteral("import --device arn:aws:a4b:us-east-1:123456789012:device/1 events.json")}};
}

void ImportCommand::start(const Arguments &arguments, Done done)
{
    ImportOptions options;
    options.skipBad = arguments.has(QStringLiteral("skip-bad"));
    options.defaultDeviceArn = arguments.value(QStringLiteral("device"));
    if (!options.defaultDeviceArn.isEmpty() && !isArn(options.defaultDeviceArn))
        return done(failUsage(usageFailure(CtlText::tr("\"%1\" is no ARN.").arg(options.defaultDeviceArn))));
    const DataFolder folder(dataDir(arguments));
    if (const Result<void> created = folder.create(); !created)
        return done(fail(created.failure()));
    const Result<std::unique_ptr<FleetStore>> store =
        FleetStore::open(folder.databasePath(), OpenMode::Create, patientWriter());
    if (!store)
        return done(fail(store.failure()));
    Importer importer(*store.value(), options);
    int failed = 0;
    for (const QString &file : arguments.operands())
        failed += importOne(importer, file) ? 0 : 1;
    const int code = written();
    done(failed > 0 ? exitcode::failure : code);
}

bool ImportCommand::importOne(Importer &importer, const QString &file)
{
    const bool isInput = file == QLatin1String("-") && context().in;
    const QString name = isInput ? CtlText::tr("standard input") : QDir::toNativeSeparators(file);
    const Result<ImportReport> report =
        isInput ? importer.importFrom(*context().in, name) : importer.importFile(file);
    if (!report) {
        fail(report.failure());
        return false;
    }
    tell(name, report.value());
    return report.value().kept;
}

void ImportCommand::tell(const QString &name, const ImportReport &report) const
{
    if (!report.ignored.isEmpty())
        note(CtlText::tr("%1: columns that are not the API's were passed over: %2.")
                 .arg(name, withoutControls(report.ignored.join(QStringLiteral(", ")))));
    for (const BadRow &row : report.badRows)
        note(QStringLiteral("%1:%2: %3.").arg(name, QString::number(row.line), withoutControls(row.reason)));
    if (report.bad > report.badRows.size())
        note(CtlText::tr("%1: and %n more bad row(s).", nullptr,
                         static_cast<int>(report.bad - report.badRows.size()))
                 .arg(name));
    if (!report.kept) {
        note(CtlText::tr(
                 "%1: nothing was imported, because of %n bad row(s). Correct them, or use --skip-bad.",
                 nullptr, static_cast<int>(report.bad))
                 .arg(name));
        return;
    }
    const QString text =
        (report.bad > 0 ? CtlText::tr("%1: %2 added, %3 changed, %4 unchanged, %n bad row(s) skipped",
                                      nullptr, static_cast<int>(report.bad))
                        : CtlText::tr("%1: %2 added, %3 changed, %4 unchanged"))
            .arg(name, QString::number(report.added), QString::number(report.changed),
                 QString::number(report.unchanged));
    context().out.write(text.toUtf8() + '\n');
}

} // namespace rollcall
