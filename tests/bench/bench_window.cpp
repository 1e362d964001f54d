// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the table page answers to hand and eye with a large fleet in it: the longest time in which the event
// loop did not turn while rows arrive, are sorted, filtered and scrolled through, and what a frame of
// scrolling takes. Argument: how many devices (1000000).

#include "app/console/stallwatch.h"
#include "models/domain/clock.h"
#include "models/tables/devicetablemodel.h"
#include "tests/bench/bench.h"
#include "views/copyjob.h"
#include "views/devicetablepage.h"
#include "views/rowtable.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qscrollbar.h>

using namespace rollcall;

namespace {

/// Makes up a page when asked for it; the service's part is none of what is measured here.
class MadeUpFleet final : public DeviceSource
{
public:
    explicit MadeUpFleet(int size)
        : m_size(size)
    {
    }
    CallHandle fetchPage(const Query &query, const QString &token, int maxResults,
                         Callback<Page<Device>> done) override
    {
        class Later final : public Call
        {
        public:
            void cancel() override {}
            QObject context;
        };
        auto call = std::make_unique<Later>();
        QTimer::singleShot(
            0, &call->context, [this, query, from = token.toInt(), maxResults, done = std::move(done)] {
                Page<Device> page;
                page.totalCount = query.filters.isEmpty() ? m_size : 0;
                const int until = query.filters.isEmpty() ? std::min(m_size, from + maxResults) : 0;
                for (int number = from; number < until; ++number)
                    page.items.append(device(number));
                if (until > 0 && until < m_size)
                    page.nextToken = QString::number(until);
                done(std::move(page));
            });
        return call;
    }

private:
    static Device device(int number)
    {
        const quint32 mixed = quint32(number) * 2654435761U;
        Device device;
        device.arn = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/%1/%2")
                         .arg(mixed, 32, 16, QLatin1Char('0'))
                         .arg(number, 32, 16, QLatin1Char('0'));
        device.name = QStringLiteral("Room device %1").arg(mixed % 1'000'000);
        device.serialNumber = QStringLiteral("G0%1").arg(mixed, 12, 16, QLatin1Char('0'));
        device.macAddress = QStringLiteral("%1").arg(mixed, 12, 16, QLatin1Char('0'));
        device.type = QStringLiteral("A%1").arg(mixed % 6);
        device.roomName = QStringLiteral("Building %1 - Room %2").arg(mixed % 12).arg(mixed % 6000);
        device.connectionStatus = mixed % 9 == 0 ? QStringLiteral("OFFLINE") : QStringLiteral("ONLINE");
        device.connectionStatusUpdatedTime = Instant(std::chrono::seconds(1'700'000'000 + mixed % 1'000'000));
        return device;
    }
    int m_size;
};

template <class Condition>
void turnUntil(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
}

struct Desk
{
    SystemClock clock;
    MadeUpFleet fleet;
    DeviceTablePage page{&fleet, &clock};
    StallWatch watch;

    explicit Desk(int size)
        : fleet(size)
    {
        page.resize(1280, 760);
        page.show();
        page.start();
        turnUntil([this] { return page.model()->isCurrent() && !page.model()->isLoading(); });
    }
    void settle()
    {
        turnUntil([this] { return !page.model()->isLoading() && !page.model()->isArranging(); });
        QCoreApplication::processEvents();
    }
    template <class Work>
    void measure(const char *what, Work work)
    {
        QCoreApplication::processEvents();
        watch.begin();
        QElapsedTimer timer;
        timer.start();
        work();
        settle();
        const double taken = double(timer.nsecsElapsed()) / 1000;
        const StallWatch::Stall stall = watch.longest();
        bench::row(what, bench::text(taken),
                   QStringLiteral("longest stall %1, its own work %2")
                       .arg(bench::text(stall.wall * 1000), bench::text(stall.processor * 1000)));
    }
};

RowFilter has(const char *text)
{
    RowCondition condition;
    condition.column = QStringLiteral("name");
    condition.values = {QString::fromUtf8(text)};
    return {{condition}};
}

void scrolling(Desk &desk)
{
    QScrollBar *bar = desk.page.table()->verticalScrollBar();
    std::vector<double> frames;
    for (int step = 0; step < 300; ++step) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(int(qint64(bar->maximum()) * ((step * 7919LL) % 300) / 300));
        desk.page.table()->viewport()->repaint();
        frames.push_back(double(timer.nsecsElapsed()) / 1000);
    }
    std::sort(frames.begin(), frames.end());
    bench::row("a frame of scrolling", bench::text(frames[frames.size() / 2]),
               QStringLiteral("99th percentile %1").arg(bench::text(frames[frames.size() * 99 / 100])));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    Desk desk(argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000);
    PagedTable *model = desk.page.model();
    desk.measure("load all", [&] { model->loadAll(); });
    desk.measure("sort by name, the first time",
                 [&] { model->sort(DeviceTableModel::Name, Qt::DescendingOrder); });
    desk.measure("sort by name, again", [&] { model->sort(DeviceTableModel::Name, Qt::AscendingOrder); });
    desk.measure("filter by a part of the name", [&] { model->setFilter(has("99")); });
    desk.measure("one more letter", [&] { model->setFilter(has("999")); });
    desk.measure("clear the filter", [&] { model->setFilter({}); });
    desk.page.table()->selectRow(model->rowCount() / 2);
    desk.measure("sort by room with a row selected",
                 [&] { model->sort(DeviceTableModel::Room, Qt::AscendingOrder); });
    desk.measure("select all", [&] { desk.page.table()->selectAll(); });
    desk.measure("sort by name with all rows selected",
                 [&] { model->sort(DeviceTableModel::Name, Qt::AscendingOrder); });
    desk.measure("copy all rows as text", [&] {
        CopyJob::start(desk.page.table(), CopyForm::Text);
        turnUntil([&] { return !desk.page.findChild<CopyJob *>(); });
    });
    desk.measure("group by site with all rows selected", [&] { model->groupBy(QStringLiteral("site")); });
    desk.measure("group by status with all rows selected", [&] { model->groupBy(QStringLiteral("status")); });
    desk.measure("without groups with all rows selected", [&] { model->groupBy(QString()); });
    desk.measure("clear the selection", [&] { desk.page.table()->clearSelection(); });
    for (const int column : {DeviceTableModel::Room, DeviceTableModel::Type, DeviceTableModel::Status})
        desk.measure(qPrintable(QStringLiteral("count the values of %1")
                                    .arg(QLatin1StringView(model->columnInfo(column).key))),
                     [&] { model->facet(column, PagedTable::FacetRows::All); });
    desk.measure("group by room", [&] { model->groupBy(QStringLiteral("room")); });
    desk.measure("group by site", [&] { model->groupBy(QStringLiteral("site")); });
    desk.measure("group by status", [&] { model->groupBy(QStringLiteral("status")); });
    desk.measure("collapse a group", [&] { model->setGroupOpen(0, false); });
    desk.measure("expand it", [&] { model->setGroupOpen(0, true); });
    desk.measure("sort within groups", [&] { model->sort(DeviceTableModel::Serial, Qt::AscendingOrder); });
    desk.measure("collapse all groups", [&] { model->setAllGroupsOpen(false); });
    desk.measure("expand all groups", [&] { model->setAllGroupsOpen(true); });
    desk.measure("without groups", [&] { model->groupBy(QString()); });
    desk.measure("refresh", [&] { model->refresh(); });
    scrolling(desk);
    return 0;
}
