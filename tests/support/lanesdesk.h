// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "tests/support/fakeevents.h"
#include "views/swimlanespanel.h"
#include "views/swimlanesview.h"

#include <QtTest/qtest.h>

#include <utility>

namespace rollcall::testing {

inline const Instant today = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));

/// Answers from a list of histories, or with a failure.
class FakeLanes final : public HistorySource
{
public:
    CallHandle fetchHistory(const QString &, Callback<DeviceHistory> done) override
    {
        return later<DeviceHistory>(std::move(done), [] { return DeviceHistory(); });
    }
    CallHandle fetchCollected(const QString &, Callback<QList<CollectedSpan>>) override { return {}; }
    CallHandle fetchLanes(const HistoryScope &scope, const TimeRange &range, int mostLanes,
                          Callback<SwimLanes> done) override
    {
        asked.append(scope);
        ranges.append(range);
        return later<SwimLanes>(std::move(done), [this, range, mostLanes] {
            SwimLaneBuilder builder(range, mostLanes);
            for (const DeviceHistory &history : std::as_const(histories))
                builder.add(history);
            return builder.finish();
        });
    }
    CallHandle fetchReport(const HistoryScope &, const TimeRange &range, ReportGroup group,
                           Callback<AvailabilityReport> done) override
    {
        groups.append(group);
        return later<AvailabilityReport>(std::move(done), [this, range, group] {
            ReportBuilder builder(range, group);
            for (const DeviceHistory &history : std::as_const(histories))
                builder.add(history);
            AvailabilityReport report = builder.finish();
            report.madeAt = range.to;
            return report;
        });
    }
    CollectionState state() const override { return current; }
    void collect() override { ++collected; }
    void stop() override { ++stopped; }
    void repair() override { ++repaired; }

    void become(const CollectionState &state)
    {
        current = state;
        Q_EMIT stateChanged();
    }

    QList<DeviceHistory> histories;
    QList<HistoryScope> asked;
    QList<TimeRange> ranges;
    QList<ReportGroup> groups;
    std::optional<Failure> failure;
    CollectionState current;
    int collected = 0;
    int stopped = 0;
    int repaired = 0;

private:
    template <class T>
    CallHandle later(Callback<T> done, std::function<T()> make)
    {
        return std::make_unique<TimedCall>(
            0, [this, done, make] { failure ? done(*std::exchange(failure, {})) : done(make()); },
            [done] {
                Failure cancelled;
                cancelled.kind = FailureKind::Cancelled;
                done(cancelled);
            },
            &dropped);
    }
    int dropped = 0;
};

inline DeviceHistory history(int number, const QList<std::pair<int, int>> &minutesAgo)
{
    DeviceHistory made;
    made.device.arn = QStringLiteral("arn:%1").arg(number);
    made.device.name = QStringLiteral("Device %1").arg(number);
    made.device.roomName = QStringLiteral("Berlin - %1").arg(number);
    made.collected = {{today - std::chrono::hours(24 * 40), today}};
    made.events.append({QString(schema::connectionStatusEvent), QString(schema::online),
                        today - std::chrono::hours(24 * 39)});
    for (const auto &[from, to] : minutesAgo) {
        made.events.prepend({QString(schema::connectionStatusEvent), QString(schema::offline),
                             today - std::chrono::minutes(from)});
        made.events.prepend({QString(schema::connectionStatusEvent), QString(schema::online),
                             today - std::chrono::minutes(to)});
    }
    return made;
}

/// The panel over forty devices with outages, at a moment that stands still.
struct LanesDesk
{
    explicit LanesDesk(int devices = 40)
    {
        for (int number = 0; number < devices; ++number)
            source.histories.append(history(number, {{600 + number % 3, 500 - number}}));
        panel.resize(1100, 320);
        panel.show();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !panel.view()->lanes().range.isEmpty(); });
    }
    template <class T>
    T *find(const char *name) const
    {
        return panel.findChild<T *>(QLatin1StringView(name));
    }

    FixedClock clock{today};
    FakeLanes source;
    SwimLanesPanel panel{&source, &clock};
};

} // namespace rollcall::testing
