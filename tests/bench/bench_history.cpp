// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the store of the history takes in and gives back. Argument: how many events (1000000).

#include "models/analysis/swimlanes.h"
#include "models/domain/schema.h"
#include "models/store/historystore.h"
#include "tests/bench/bench.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>

using namespace rollcall;

namespace {

const Instant today = Instant(std::chrono::seconds(1'800'000'000));
constexpr int devices = 1000;
constexpr int devicesAtOnce = 200; // as a collection writes them
const QString connection = QStringLiteral("bench");

QString arn(int number)
{
    return QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/%1")
        .arg(number, 16, 16, QLatin1Char('0'));
}

CollectedDevice collected(int number, int events)
{
    CollectedDevice made;
    made.device.arn = arn(number);
    made.device.name = QStringLiteral("Device %1").arg(number);
    made.device.roomName = QStringLiteral("Site %1 - %2").arg(number % 20).arg(number);
    made.at = today;
    const Duration apart = Duration(std::chrono::hours(24 * schema::historyDays)) / events;
    for (int i = 0; i < events; ++i)
        made.events.append({QString(schema::connectionStatusEvent),
                            i % 2 ? QString(schema::offline) : QString(schema::online),
                            today - apart * (i + 1)});
    return made;
}

void record(HistoryStore &store, const QList<CollectedDevice> &batch)
{
    if (const auto counts = store.record(connection, batch); !counts)
        qFatal("%s", qPrintable(counts.failure().message));
}

QString rate(double events, qint64 nanoseconds)
{
    return QStringLiteral("%1 events a second")
        .arg(QLocale::c().toString(events * 1e9 / double(nanoseconds), 'f', 0));
}

qint64 read(HistoryStore &store, const HistoryStore::Wanted &wanted)
{
    qint64 events = 0;
    const auto visited = store.visit(wanted, [&events](const DeviceHistory &history) {
        events += history.events.size();
        return true;
    });
    if (!visited)
        qFatal("%s", qPrintable(visited.failure().message));
    return events;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int total = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    auto opened = HistoryStore::open(path, OpenMode::Create);
    if (!opened)
        qFatal("%s", qPrintable(opened.failure().message));
    HistoryStore &store = *opened.value();
    QElapsedTimer timer;
    qint64 nanoseconds = 0;
    for (int round = 0; round < 2; ++round) {
        nanoseconds = 0;
        for (int first = 0; first < devices; first += devicesAtOnce) {
            QList<CollectedDevice> batch;
            for (int number = first; number < first + devicesAtOnce; ++number)
                batch.append(collected(number, total / devices));
            timer.start();
            record(store, batch);
            nanoseconds += timer.nsecsElapsed();
        }
        bench::row(
            round == 0 ? "history: keep new events" : "history: merge events that are known",
            rate(total, nanoseconds),
            round == 0
                ? QStringLiteral("%1 events of %2 devices, each batch on the disk").arg(total).arg(devices)
                : QString());
    }
    const qint64 bytes = QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
    bench::row("history: on the disk", QStringLiteral("%1 bytes an event").arg(bytes / total));
    timer.start();
    const qint64 all = read(store, {connection, {}, {}, {}, false});
    bench::row("history: read all", rate(double(all), timer.nsecsElapsed()));
    const HistoryStore::Wanted week{connection, arn(devices / 2), today - std::chrono::hours(24 * 7), today,
                                    true};
    const qint64 found = read(store, week);
    bench::row("history: a week of one device",
               bench::text(bench::microseconds([&] { return read(store, week); })),
               QStringLiteral("%1 events").arg(found));
    timer.start();
    SwimLaneBuilder builder({today - std::chrono::hours(24 * 7), today}, 500);
    const auto visited = store.visit({connection, {}, today - std::chrono::hours(24 * 7), {}, true},
                                     [&builder](const DeviceHistory &history) {
                                         builder.add(history);
                                         return true;
                                     });
    if (!visited)
        qFatal("%s", qPrintable(visited.failure().message));
    const SwimLanes lanes = builder.finish();
    bench::row("history: the lanes of a week, with incidents",
               bench::text(double(timer.nsecsElapsed()) / 1000),
               QStringLiteral("%1 devices, %2 outages").arg(lanes.devices).arg(lanes.total.outages));
    return 0;
}
