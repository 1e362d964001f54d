// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a frame of zooming and panning through a device's history takes: the whole panel, from the hand's
// movement to the painted chart, beside a line series of Qt Charts with the same events, which is what one
// would write first. Arguments: how many events the panel gets (1000000), and how many the line series gets
// besides (10000).

#include "models/domain/clock.h"
#include "models/domain/schema.h"
#include "tests/bench/bench.h"
#include "views/timelinechart.h"
#include "views/timelineoverview.h"
#include "views/timelinepanel.h"

#include <QtCharts/qchartview.h>
#include <QtCharts/qlineseries.h>
#include <QtCharts/qvalueaxis.h>
#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>

#include <cmath>

using namespace rollcall;

namespace {

constexpr int mostFrames = 600;
constexpr double enough = 10'000'000; // us: what takes longer is cut short
const Instant now = Instant(std::chrono::seconds(1'795'435'200));

QString number(qsizetype value)
{
    return QLocale(QLocale::English).toString(value);
}

/// A device that is never long in one state, over the 30 days that the service keeps; newest first.
QList<DeviceEvent> history(qsizetype count)
{
    QList<DeviceEvent> events;
    events.reserve(count);
    const double step = 30.0 * 86'400'000'000 / double(count);
    for (qsizetype i = 0; i < count; ++i) {
        const quint32 mixed = quint32(i) * 2654435761U;
        const double back = (double(i) + double(mixed % 1000) / 1000) * step;
        const bool connection = mixed % 10 != 0;
        DeviceEvent event;
        event.type = connection ? QString(schema::connectionStatusEvent) : QString(schema::deviceStatusEvent);
        event.value = connection ? QString(i % 2 ? schema::online : schema::offline) : QString(schema::ready);
        event.timestamp = now - Duration(qint64(back));
        events.append(event);
    }
    return events;
}

class OneAnswer final : public EventSource
{
public:
    explicit OneAnswer(QList<DeviceEvent> events)
        : m_events(std::move(events))
    {
    }
    CallHandle fetchPage(const EventQuery &, const QString &, int, Callback<Page<DeviceEvent>> done) override
    {
        class Later final : public Call
        {
        public:
            void cancel() override {}
            QObject context;
        };
        auto call = std::make_unique<Later>();
        QTimer::singleShot(0, &call->context, [this, done = std::move(done)] {
            Page<DeviceEvent> page;
            page.items = m_events;
            done(std::move(page));
        });
        return call;
    }

private:
    QList<DeviceEvent> m_events;
};

class StillClock final : public Clock
{
public:
    Instant now() const override { return ::now; }
};

/// Zooms in at a quarter, pans there and back, zooms out: what a hand does that looks for something.
template <class Zoom, class Pan>
void walk(int frame, Zoom zoom, Pan pan)
{
    const int step = frame % 200;
    if (step < 60)
        zoom(1.08);
    else if (step < 140)
        pan(step < 100 ? 9.0 : -9.0);
    else
        zoom(1 / 1.08);
}

template <class Frame>
void measure(const QString &what, Frame frame)
{
    std::vector<double> times;
    double all = 0;
    for (int i = 0; i < mostFrames && (all < enough || times.size() < 5); ++i) {
        QElapsedTimer timer;
        timer.start();
        frame(i);
        times.push_back(double(timer.nsecsElapsed()) / 1000);
        all += times.back();
    }
    std::sort(times.begin(), times.end());
    bench::row(qPrintable(what), bench::text(times[times.size() / 2]),
               QStringLiteral("99th percentile %1, worst %2, of %3 frames")
                   .arg(bench::text(times[times.size() * 99 / 100]), bench::text(times.back()))
                   .arg(times.size()));
}

void measurePanel(const QList<DeviceEvent> &events)
{
    OneAnswer source(events);
    const StillClock clock;
    TimelinePanel panel(&source, &clock);
    panel.model()->setSettleTime(std::chrono::milliseconds(0));
    panel.resize(1280, 270);
    panel.show();
    Device device;
    device.arn = QStringLiteral("arn:1");
    device.name = QStringLiteral("Lobby");
    panel.setDevice(device);
    while (panel.model()->state() != EventTableModel::State::Complete)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    QCoreApplication::processEvents();
    TimelineChart *chart = panel.chart();
    auto *overview = panel.findChild<TimelineOverview *>();
    measure(QStringLiteral("a frame of the timeline, %1 events").arg(number(events.size())), [&](int frame) {
        walk(
            frame, [&](double factor) { chart->zoomAt(chart->view().width() / 4, factor); },
            [&](double pixels) { chart->panBy(pixels); });
        chart->viewport()->repaint();
        overview->repaint();
        QCoreApplication::processEvents();
    });
    const auto once = [&](const QString &what, auto work) {
        std::vector<double> times;
        for (int i = 0; i < 9; ++i) {
            work(i);
            QElapsedTimer timer;
            timer.start();
            QCoreApplication::processEvents();
            times.push_back(double(timer.nsecsElapsed()) / 1000);
        }
        std::sort(times.begin(), times.end());
        bench::row(qPrintable(what.arg(number(events.size()))), bench::text(times[times.size() / 2]),
                   QStringLiteral("worst %1").arg(bench::text(times.back())));
    };
    once(QStringLiteral("its sum once the hand rests, %1 events"), [&](int i) {
        chart->fit();
        chart->panBy(i);
        QThread::msleep(150);
    });
    QElapsedTimer stall;
    stall.start();
    double longest = 0;
    double until = 0;
    panel.setDevice(device); // takes its history anew, as each minute does
    for (QElapsedTimer timer = stall; timer.elapsed() < 1000;) {
        QCoreApplication::processEvents();
        const double taken = double(stall.nsecsElapsed()) / 1000;
        if (taken > longest) {
            longest = taken;
            until = double(timer.nsecsElapsed()) / 1000;
        }
        stall.restart();
    }
    bench::row(qPrintable(QStringLiteral("its history taken anew, %1 events").arg(number(events.size()))),
               bench::text(until), QStringLiteral("longest stall %1").arg(bench::text(longest)));
}

void measureLineSeries(const QList<DeviceEvent> &events, qsizetype count)
{
    QList<QPointF> points;
    double before = 0;
    // As evenly taken from all of them.
    for (qsizetype i = count - 1; i >= 0; --i) {
        const DeviceEvent &event = events.at(i * events.size() / count);
        const double value = event.value == schema::offline ? 0 : 1;
        const auto at = double(event.timestamp->time_since_epoch().count());
        points.append(QPointF(at, before));
        points.append(QPointF(at, value));
        before = value;
    }
    auto *series = new QLineSeries;
    series->replace(points);
    QChartView view;
    view.chart()->addSeries(series);
    auto *time = new QValueAxis;
    auto *value = new QValueAxis;
    view.chart()->addAxis(time, Qt::AlignBottom);
    view.chart()->addAxis(value, Qt::AlignLeft);
    series->attachAxis(time);
    series->attachAxis(value);
    value->setRange(-0.5, 1.5);
    view.resize(1280, 270);
    view.show();
    QCoreApplication::processEvents();
    measure(QStringLiteral("a frame of a line series of Qt Charts, %1 events").arg(number(count)),
            [&](int frame) {
                walk(
                    frame, [&](double factor) { view.chart()->zoom(factor); },
                    [&](double pixels) { view.chart()->scroll(-pixels, 0); });
                view.viewport()->repaint();
                QCoreApplication::processEvents();
            });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const qsizetype count = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const qsizetype naive = argc > 2 ? QByteArray(argv[2]).toLongLong() : 10'000;
    const QList<DeviceEvent> events = history(count);
    measurePanel(history(naive));
    measurePanel(events);
    measureLineSeries(events, naive);
    measureLineSeries(events, count);
    return 0;
}
