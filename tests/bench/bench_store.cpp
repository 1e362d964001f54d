// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page of 50 costs in the store. Argument: how many devices (10000).

#include "models/store/fleetstore.h"
#include "models/store/samplefleet.h"
#include "tests/bench/bench.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtemporarydir.h>

using namespace rollcall;

namespace {

Query query(const char *sort, SortDirection direction, const char *filter = nullptr,
            const char *value = nullptr)
{
    Query result;
    if (sort)
        result.sort = {{QString::fromLatin1(sort), direction}};
    if (filter)
        result.filters = {{QString::fromLatin1(filter), {QString::fromLatin1(value)}}};
    return result;
}

void pagesOf(FleetStore &store, const char *what, const Query &query)
{
    QByteArray deep;
    for (int page = 0; page < 100; ++page) {
        const auto read = store.searchDevices(query, deep, 50);
        if (!read)
            qFatal("%s", qPrintable(read.failure().message));
        if (read.value().next.isEmpty())
            break;
        deep = read.value().next;
    }
    const double first = bench::microseconds([&] { return store.searchDevices(query, {}, 50); });
    const double later = bench::microseconds([&] { return store.searchDevices(query, deep, 50); });
    bench::row(what, bench::text(first), QStringLiteral("a deep page: %1").arg(bench::text(later)));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    auto opened = FleetStore::open(folder.filePath(QStringLiteral("fleet.db")), OpenMode::Create);
    if (!opened)
        qFatal("%s", qPrintable(opened.failure().message));
    FleetStore &store = *opened.value();
    SampleOptions options;
    options.devices = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    options.users = 1;
    options.days = 3;
    options.until = Instant(std::chrono::seconds(1'800'000'000));
    QElapsedTimer timer;
    timer.start();
    const auto written = fillWithSample(store, options);
    if (!written)
        qFatal("%s", qPrintable(written.failure().message));
    const QString size =
        QStringLiteral("%1 devices, %2 events").arg(options.devices).arg(written.value().events);
    bench::row("write the sample fleet", bench::text(double(timer.nsecsElapsed()) / 1000), size);
    pagesOf(store, "page of 50, by name", query("DeviceName", SortDirection::Ascending));
    pagesOf(store, "page of 50, by room, descending", query("RoomName", SortDirection::Descending));
    pagesOf(store, "page of 50, offline, by name",
            query("DeviceName", SortDirection::Ascending, "ConnectionStatus", "OFFLINE"));
    pagesOf(store, "page of 50, text in the name",
            query("DeviceName", SortDirection::Ascending, "DeviceName", "a"));
    const QString arn = store.searchDevices({}, {}, 1).value().items.constFirst().arn;
    bench::row("page of 50 events", bench::text(bench::microseconds([&] {
                   return store.events({arn, {}}, Instant(), {}, 50);
               })));
    return 0;
}
