// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/samplehistory.h"

#include "models/domain/schema.h"
#include "models/store/samplenames.h"

#include <algorithm>

namespace rollcall::store {

namespace {

constexpr quint64 kindHistory = 6;
constexpr quint64 kindOutage = 7;
constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// A stretch without a connection, in milliseconds since the epoch.
struct Gap
{
    qint64 from;
    qint64 to;
};

struct Outage
{
    int site;
    Gap gap;
};

/// The times that a history is made in.
struct Window
{
    explicit Window(const SampleOptions &options)
        : until(options.until.time_since_epoch().count() / 1000)
        , start(until - options.days * day)
    {
    }
    qint64 length() const { return until - start; }
    qint64 until;
    qint64 start;
};

// One site goes dark at one moment, some days before the end.
Outage outageOf(const SampleOptions &options, const Window &window)
{
    SampleRandom random = SampleRandom::of(options.seed, kindOutage, 0);
    const int site = static_cast<int>(random.below(sampleSites().size()));
    const qint64 from = window.until - window.length() * random.between(15, 40) / 100;
    return {site, {from, from + std::min(107 * minute, window.length() / 10)}};
}

void addBlips(QList<Gap> &gaps, SampleRandom &random, const Window &window)
{
    // A third never loses its connection; the others do so once or twice in a month.
    const qint64 most = random.chance(330) ? 0 : 1 + random.below(2);
    for (qint64 i = 0; i < most && window.length() > hour; ++i) {
        const qint64 from = window.start + random.below(window.length() - hour);
        gaps.append({from, from + random.between(40 * second, 25 * minute)});
    }
}

void addFlapping(QList<Gap> &gaps, SampleRandom &random, const Window &window)
{
    const qint64 count = window.length() / (25 * minute);
    for (qint64 i = 0; i < count; ++i) {
        const qint64 from = window.start + i * 25 * minute + random.below(12 * minute);
        gaps.append({from, from + random.between(15 * second, 11 * minute)});
    }
}

void addNights(QList<Gap> &gaps, SampleRandom &random, const Window &window, int utcHours)
{
    const qint64 shift = utcHours * hour;
    const qint64 firstDay = (window.start + shift) / day;
    const qint64 lastDay = (window.until + shift) / day;
    for (qint64 date = firstDay; date <= lastDay; ++date) {
        // 1970-01-01 was a Thursday: day 1 a Friday, after which the power stays off until Monday.
        const qint64 weekday = (date + 3) % 7;
        if (weekday > 4)
            continue;
        const qint64 off = date * day + 20 * hour - shift + random.below(9 * minute);
        const qint64 mornings = weekday == 4 ? 3 : 1;
        const qint64 on =
            (date + mornings) * day + 6 * hour + 30 * minute - shift + random.below(14 * minute);
        if (off > window.start)
            gaps.append({off, on});
    }
}

QList<Gap> gapsOf(const SampleOptions &options, const Window &window, SampleRandom &random,
                  const SampleDevice &sample)
{
    const qint64 forever = window.until + 1;
    QList<Gap> gaps;
    switch (sample.role) {
    case SampleRole::Flapping:
        addFlapping(gaps, random, window);
        break;
    case SampleRole::Nightly:
        addNights(gaps, random, window, sampleSites()[sample.site].utcHours);
        break;
    case SampleRole::Dead:
        gaps.append(
            {window.until - std::min(9 * day + random.below(8 * hour), window.length() * 3 / 4), forever});
        break;
    case SampleRole::Offline: {
        // Most were lost within the last hours, a few are gone for days.
        const qint64 reach = random.chance(600) ? 10 * hour : std::min(20 * day, window.length());
        gaps.append({window.until - random.between(2 * minute, std::max(reach, 10 * minute)), forever});
        break;
    }
    case SampleRole::WasOffline: {
        const qint64 back =
            window.until - random.between(10 * minute, std::max(window.length() / 15, 20 * minute));
        gaps.append({back - random.between(2 * hour, 20 * hour), back});
        break;
    }
    case SampleRole::Deregistered:
        gaps.append({window.until - random.between(hour, std::max(window.length(), 2 * hour)), forever});
        break;
    case SampleRole::Failed:
        if (random.chance(500))
            gaps.append(
                {window.until - random.between(hour, std::max(window.length() / 4, 2 * hour)), forever});
        break;
    case SampleRole::Healthy:
    case SampleRole::Pending:
        break;
    }
    if (sample.role != SampleRole::Flapping && sample.role != SampleRole::Nightly)
        addBlips(gaps, random, window);
    const Outage outage = outageOf(options, window);
    if (outage.site == sample.site && options.days > 0)
        gaps.append({outage.gap.from + random.below(3 * second), outage.gap.to + random.below(4 * minute)});
    return gaps;
}

// Sorted and without overlaps, so that OFFLINE and ONLINE alternate.
QList<Gap> joined(QList<Gap> gaps)
{
    std::sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.from < b.from; });
    QList<Gap> result;
    for (const Gap &gap : std::as_const(gaps)) {
        if (!result.isEmpty() && gap.from <= result.last().to + 5 * second)
            result.last().to = std::max(result.last().to, gap.to);
        else
            result.append(gap);
    }
    return result;
}

DeviceEvent eventAt(QLatin1StringView type, QLatin1StringView value, qint64 ms)
{
    return {QString(type), QString(value), Instant(std::chrono::milliseconds(ms))};
}

} // namespace

void addSampleHistory(const SampleOptions &options, int index, SampleDevice &sample,
                      QList<FleetEvent> &events)
{
    const Window window(options);
    SampleRandom random = SampleRandom::of(options.seed, kindHistory, static_cast<quint64>(index));
    Device &device = sample.device;
    const auto append = [&](const DeviceEvent &event) { events.append({device.arn, event}); };
    const auto connect = [&](QLatin1StringView value, qint64 ms) {
        append(eventAt(schema::connectionStatusEvent, value, ms));
        device.connectionStatus = QString(value);
        device.connectionStatusUpdatedTime = Instant(std::chrono::milliseconds(ms));
        device.hasStatusInfo = true;
    };
    if (sample.role == SampleRole::Pending) {
        const qint64 created = device.createdTime->time_since_epoch().count() / 1000;
        append(eventAt(schema::deviceStatusEvent, schema::pending,
                       std::min(created + 5 * second, window.until)));
        return;
    }
    // Before the window: what holds when it begins.
    connect(schema::online, window.start - random.between(hour, 60 * day));
    for (const Gap &gap : joined(gapsOf(options, window, random, sample))) {
        if (gap.from > window.until)
            break;
        connect(schema::offline, gap.from);
        if (gap.to > window.until)
            break;
        connect(schema::online, gap.to);
    }
    const qint64 last = device.connectionStatusUpdatedTime->time_since_epoch().count() / 1000;
    const qint64 told = std::min(last + 30 * second, window.until);
    if (sample.role == SampleRole::WasOffline)
        append(eventAt(schema::deviceStatusEvent, schema::wasOffline, told));
    else if (sample.role == SampleRole::Failed)
        append(eventAt(schema::deviceStatusEvent, schema::failed, told));
    else if (sample.role == SampleRole::Deregistered)
        append(eventAt(schema::deviceStatusEvent, schema::deregistered, told));
    else if (random.chance(60) && window.length() > day) {
        const qint64 lost = window.start + random.below(window.length() / 2);
        append(eventAt(schema::deviceStatusEvent, schema::wasOffline, lost));
        append(eventAt(schema::deviceStatusEvent, schema::ready, lost + random.between(hour, 9 * hour)));
    }
}

} // namespace rollcall::store
