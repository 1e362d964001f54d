// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sort, filter and memory of the tables' rows, beside QSortFilterProxyModel over the same texts. Argument:
// how many rows (1000000).

#include "models/tables/rowfields.h"
#include "models/tables/rowmask.h"
#include "models/tables/rowranks.h"
#include "tests/bench/bench.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtCore/qsortfilterproxymodel.h>

#include <malloc.h>

using namespace rollcall;

namespace {

using Fields = RowFields<Device>;

double residentMiB()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1024 / 1024;
}

Device device(QRandomGenerator &random, int number)
{
    const auto hex = [&random] {
        return QStringLiteral("%1%2")
            .arg(random.generate64(), 16, 16, QLatin1Char('0'))
            .arg(random.generate64(), 16, 16, QLatin1Char('0'));
    };
    static const char *const names[] = {"Lobby",  "Board room", "Küche",   "Salle d'été",
                                        "会議室", "Huddle",     "Приёмная"};
    Device device;
    device.arn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/%1/%2").arg(hex(), hex());
    device.name =
        QStringLiteral("%1 %2").arg(QString::fromUtf8(names[random.bounded(7)])).arg(random.bounded(9999));
    device.serialNumber = hex().left(16).toUpper();
    device.macAddress = hex().left(12).toUpper();
    device.type = QStringLiteral("A%1").arg(random.bounded(6));
    device.softwareVersion = QStringLiteral("4.2.%1").arg(random.bounded(20));
    device.roomArn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:room/%1")
                         .arg(number / 2, 32, 16, QLatin1Char('0'));
    device.roomName = QStringLiteral("Building %1 - Room %2").arg(number / 2000).arg(number / 2);
    device.connectionStatus = random.bounded(9) == 0 ? QStringLiteral("OFFLINE") : QStringLiteral("ONLINE");
    device.status = random.bounded(20) == 0 ? QStringLiteral("WAS_OFFLINE") : QStringLiteral("READY");
    device.connectionStatusUpdatedTime =
        Instant(std::chrono::seconds(1'800'000'000 - random.bounded(2'000'000)));
    device.createdTime = Instant(std::chrono::seconds(1'600'000'000 + random.bounded(90'000'000)));
    return device;
}

/// The same texts as a plain model has them, for Qt's own proxy.
class Names final : public QAbstractListModel
{
public:
    QStringList texts;
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(texts.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(texts.at(index.row())) : QVariant();
    }
};

double once(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1000;
}

RowFilter has(const char *column, const char *text)
{
    RowCondition condition;
    condition.column = QString::fromLatin1(column);
    condition.values = {QString::fromUtf8(text)};
    return {{condition}};
}

void beside(const char *what, double ours, double proxy)
{
    bench::row(what, bench::text(ours),
               QStringLiteral("QSortFilterProxyModel %1: %2 times")
                   .arg(bench::text(proxy))
                   .arg(proxy / ours, 0, 'f', 0));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    QRandomGenerator random(1);
    const double before = residentMiB();
    FieldStore store(Fields::fields());
    store.reserve(rows);
    const double added = once([&] {
        for (int number = 0; number < rows; ++number)
            Fields::append(store, device(random, number));
    });
    store.squeeze();
    const double bytes = double(store.memory()) / rows;
    bench::row("memory a device", QStringLiteral("%1 bytes").arg(bytes, 0, 'f', 0),
               QStringLiteral("%1 rows; %2 bytes by the process's own size")
                   .arg(rows)
                   .arg((residentMiB() - before) * 1024 * 1024 / rows, 0, 'f', 0));
    bench::row("make and add a device", bench::text(added / rows));

    Names names;
    names.texts.reserve(rows);
    for (quint32 row = 0; row < quint32(rows); ++row)
        names.texts.append(store.text(Fields::Name, row));
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&names);
    proxy.setSortLocaleAware(true);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.rowCount();

    RowRanks ranks;
    const ColumnFields columns{{{QStringLiteral("name"), Fields::Name},
                                {QStringLiteral("connectionStatus"), Fields::ConnectionStatus}},
                               {Fields::Condition, Fields::Name, Fields::RoomName, Fields::Type,
                                Fields::SerialNumber, Fields::MacAddress, Fields::SoftwareVersion}};
    const double first = once([&] { ranks.ordered(store, {{Fields::Name, Qt::AscendingOrder}}); });
    beside("sort by name, the first time", first, once([&] { proxy.sort(0); }));
    const double again = once([&] { ranks.ordered(store, {{Fields::Name, Qt::DescendingOrder}}); });
    beside("sort by name, again", again, once([&] { proxy.sort(0, Qt::DescendingOrder); }));
    bench::row("sort by room, the first time", bench::text(once([&] {
                   ranks.ordered(store, {{Fields::RoomName, Qt::AscendingOrder}});
               })));
    bench::row("sort by status, then name", bench::text(once([&] {
                   ranks.ordered(
                       store, {{Fields::Condition, Qt::AscendingOrder}, {Fields::Name, Qt::AscendingOrder}});
               })));
    const std::vector<quint32> ordered = ranks.ordered(store, {{Fields::Name, Qt::AscendingOrder}});
    const auto filtering = [&](const RowFilter &filter) {
        return bench::microseconds(
            [&] { return RowRanks::only(ordered, matchingRows(store, filter, columns)); }, 3);
    };
    const double typed = filtering(has("name", "board"));
    beside("filter by a part of the name", typed,
           once([&] { proxy.setFilterFixedString(QStringLiteral("board")); }));
    bench::row("the same among seven columns", bench::text(filtering(has("", "board"))));
    bench::row("one letter among seven columns", bench::text(filtering(has("", "e"))));
    bench::row("a part that is not ASCII", bench::text(filtering(has("name", "küch"))));
    RowFilter offline = has("connectionStatus", "OFFLINE");
    offline.conditions[0].kind = RowCondition::Kind::Values;
    bench::row("filter by a status", bench::text(filtering(offline)));
    beside("clear the filter", bench::microseconds([&] { return std::vector<quint32>(ordered); }, 3),
           once([&] { proxy.setFilterFixedString(QString()); }));
    return 0;
}
