// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "tests/support/fakeevents.h"
#include "views/timelinechart.h"
#include "views/timelinepanel.h"

#include <QtCharts/qchart.h>
#include <QtGui/qevent.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

namespace rollcall::testing {

inline const Instant now = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));

inline Device device(const QString &arn = QStringLiteral("arn:device/1"))
{
    Device result;
    result.arn = arn;
    result.name = QStringLiteral("Lobby North 3");
    result.connectionStatus = schema::online;
    result.connectionStatusUpdatedTime = now - std::chrono::hours(24 * 51);
    return result;
}

inline DeviceEvent change(int hoursAgo, QLatin1StringView value,
                          QLatin1StringView type = schema::connectionStatusEvent)
{
    return {QString(type), QString(value), now - std::chrono::hours(hoursAgo)};
}

/// The panel of one device over scripted events, at a moment that stands still.
struct TimelineDesk
{
    FakeEvents source;
    FixedClock clock{now};
    TimelinePanel panel{&source, &clock};

    TimelineDesk()
    {
        panel.model()->setSettleTime(std::chrono::milliseconds(0));
        panel.resize(1100, 300);
        panel.show();
    }
    void select(const QList<DeviceEvent> &events)
    {
        source.script(device().arn, events);
        panel.setDevice(device());
        QVERIFY(
            QTest::qWaitFor([this] { return panel.model()->state() == EventTableModel::State::Complete; }));
    }
    void selectTypical()
    {
        select({change(10, schema::online), change(13, schema::offline),
                change(50, schema::ready, schema::deviceStatusEvent), change(100, schema::online),
                change(101, schema::offline), change(720, schema::online)});
    }
    template <class T>
    T *find(const char *name)
    {
        return panel.findChild<T *>(QString::fromLatin1(name));
    }
    double x(Instant instant)
    {
        return panel.chart()->chart()->plotArea().left() + panel.chart()->view().xAt(instant);
    }
    void move(QPointF position)
    {
        QMouseEvent event(QEvent::MouseMove, position, panel.chart()->viewport()->mapToGlobal(position),
                          Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(panel.chart()->viewport(), &event);
    }
    QPointF lane(Instant instant, int index = 0)
    {
        for (QGraphicsItem *item : panel.chart()->scene()->items()) {
            if (const auto *timeline = dynamic_cast<TimelineItem *>(item))
                return {x(instant), timeline->laneTop(index) + TimelineItem::laneHeight / 2.0};
        }
        return {};
    }
};

} // namespace rollcall::testing
