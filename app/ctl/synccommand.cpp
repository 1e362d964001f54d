// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/synccommand.h"

#include "app/ctl/historyarguments.h"
#include "app/service/datafolder.h"
#include "models/store/historyrepair.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

namespace rollcall {

CommandSpec SyncCommand::spec() const
{
    return {QStringLiteral("sync"),
            QString(),
            0,
            0,
            CtlText::tr("Collects the events of all devices into the history."),
            QList<OptionSpec>{
                {QStringLiteral("jobs"), QStringLiteral("N"),
                 CtlText::tr("Ask about so many devices at a time, 1 to 32 (default: 8)"), false},
                {QStringLiteral("keep"), QStringLiteral("LENGTH"),
                 CtlText::tr("Afterwards forget events that are longer ago, as in 400d (default: keep all)"),
                 false},
                {QStringLiteral("repair"), QString(),
                 CtlText::tr("First read what can be read of a damaged history into a new file"), false},
                {QStringLiteral("output"), QStringLiteral("FORMAT"),
                 CtlText::tr(
                     "text: a summary; jsonl: also a line for each device, once its events are on the disk "
                     "(default: text)"),
                 false}} +
                connectOptions() + commonOptions(),
            {QStringLiteral("sync"), QStringLiteral("sync --profile head-office --keep 400d")}};
}

Result<void> SyncCommand::prepare(const Arguments &arguments)
{
    const QString jobs = arguments.value(QStringLiteral("jobs"));
    if (!jobs.isNull()) {
        bool ok = false;
        m_options.jobs = jobs.toInt(&ok);
        if (!ok || m_options.jobs < 1 || m_options.jobs > 32)
            return usageFailure(CtlText::tr("--jobs must be a number from 1 to 32, not \"%1\".").arg(jobs));
    }
    const Result<std::optional<Duration>> keep = lengthOf(arguments, QStringLiteral("keep"));
    if (!keep)
        return keep.failure();
    m_keep = keep.value();
    const QString output = arguments.value(QStringLiteral("output"));
    m_saysDevices = output == QLatin1String("jsonl");
    if (!output.isNull() && !m_saysDevices && output != QLatin1String("text"))
        return usageFailure(CtlText::tr("--output must be text or jsonl, not \"%1\".").arg(output));
    m_repairs = arguments.has(QStringLiteral("repair"));
    m_dataDir = dataDir(arguments);
    const Result<QString> name = context().connectionName(connectOptionsOf(arguments, m_dataDir));
    if (!name)
        return name.failure();
    m_connection = name.value();
    return {};
}

Result<void> SyncCommand::repair(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    const Result<HistoryRepair> done = repairHistory(path);
    if (!done)
        return done.failure();
    if (done.value().isWhole)
        note(CtlText::tr("The history is not damaged."));
    else
        note(CtlText::tr("The history was damaged: %n event(s) could be read. The damaged file is %1 now.",
                         nullptr, static_cast<int>(done.value().events))
                 .arg(QDir::toNativeSeparators(done.value().setAside)));
    return {};
}

Result<void> SyncCommand::openStore()
{
    const DataFolder folder(m_dataDir);
    if (const Result<void> created = folder.create(); !created)
        return created.failure();
    if (m_repairs) {
        if (const Result<void> repaired = repair(folder.historyPath()); !repaired)
            return repaired.failure();
    }
    Result<std::unique_ptr<HistoryStore>> store = HistoryStore::open(folder.historyPath(), OpenMode::Create);
    if (!store)
        return withWayOut(store.failure(), m_dataDir);
    m_store = std::move(store).value();
    return {};
}

void SyncCommand::run()
{
    if (const Result<void> opened = openStore(); !opened) {
        finish(fail(opened.failure()));
        return;
    }
    m_collector = std::make_unique<HistoryCollector>(&fleet().events(), m_store.get(), &context().clock,
                                                     m_connection, m_options);
    QObject::connect(m_collector.get(), &HistoryCollector::kept, m_collector.get(),
                     [this](const QList<CollectedCount> &devices) { kept(devices); });
    QObject::connect(m_collector.get(), &HistoryCollector::finished, m_collector.get(),
                     [this](const Result<void> &result) { end(result); });
    m_walk = std::make_unique<FleetWalk<Device>>(
        &fleet().devices(), Query(), FleetWalk<Device>::Way::SideBySide,
        [this](const QList<Device> &devices) { m_collector->add(devices); },
        [this](const Result<void> &result) {
            // A list with gaps is no reason to leave out the devices that are on it.
            m_isListed = result.ok();
            if (!m_isListed)
                fail(result.failure());
            if (!m_isListed && m_collector->deviceCount() == 0) {
                finish(exitcode::failure);
                return;
            }
            m_isCollecting = true;
            m_collector->start();
        });
    m_walk->start();
}

void SyncCommand::kept(const QList<CollectedCount> &devices)
{
    if (!m_saysDevices)
        return;
    QByteArray text;
    for (const CollectedCount &device : devices) {
        JsonLayout line(text, JsonLayout::Form::OneLine);
        line.beginObject();
        line.member(QLatin1StringView("DeviceArn"), device.deviceArn);
        line.key(QLatin1StringView("events"));
        line.number(device.events);
        line.endObject();
        text += '\n';
    }
    context().out.write(text);
}

Result<void> SyncCommand::forget()
{
    if (!m_keep)
        return {};
    const Result<qint64> gone = m_store->forgetBefore(m_connection, context().clock.now() - *m_keep);
    if (!gone)
        return gone.failure();
    if (gone.value() > 0)
        note(CtlText::tr("%n old event(s) forgotten.", nullptr, static_cast<int>(gone.value())));
    return {};
}

void SyncCommand::end(const Result<void> &result)
{
    const CollectionSummary &summary = m_collector->summary();
    if (!m_saysDevices)
        context().out.write(
            (CtlText::tr("%n device(s) collected,", nullptr, static_cast<int>(summary.devices)) +
             QLatin1Char(' ') + CtlText::tr("%n new event(s).", nullptr, static_cast<int>(summary.added)) +
             QLatin1Char('\n'))
                .toUtf8());
    if (summary.gone > 0)
        note(CtlText::tr("%n device(s) went away meanwhile.", nullptr, static_cast<int>(summary.gone)));
    if (!result) {
        if (result.failure().kind == FailureKind::Cancelled)
            note(CtlText::tr("Stopped: what was collected is kept, and the next sync goes on from here."));
        else
            fail(withWayOut(result.failure(), m_dataDir));
        finish(exitcode::failure);
        return;
    }
    if (const Result<void> forgotten = forget(); !forgotten) {
        finish(fail(forgotten.failure()));
        return;
    }
    if (summary.failed > 0) {
        note(CtlText::tr("The events of %n device(s) could not be read. The last failure:", nullptr,
                         static_cast<int>(summary.failed)));
        finish(fail(summary.lastFailure));
        return;
    }
    finish(m_isListed ? written() : exitcode::failure);
}

bool SyncCommand::interrupt()
{
    if (!m_isCollecting)
        return ConnectedCommand::interrupt();
    m_collector->stop();
    return true;
}

} // namespace rollcall
