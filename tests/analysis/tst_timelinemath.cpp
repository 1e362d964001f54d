// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/axisticks.h"
#include "models/analysis/momenttext.h"
#include "models/analysis/timelinebins.h"
#include "models/analysis/timelineview.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

#include <limits>

using namespace rollcall;
using namespace std::chrono;

namespace {

const Instant finish = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
const TimeRange window{finish - days(30), finish};

QList<StatusInterval> alternating(qsizetype count, Severity one, Severity other, Duration length)
{
    QList<StatusInterval> intervals;
    intervals.reserve(count);
    Instant from = finish - length * count;
    for (qsizetype i = 0; i < count; ++i, from += length)
        intervals.append({from, from + length, QStringLiteral("X"), i % 2 ? other : one, from});
    return intervals;
}

AxisStyle styleFor(const char *zone, const char *locale)
{
    AxisStyle style;
    style.zone = QTimeZone(zone);
    style.locale = QLocale(QString::fromLatin1(locale));
    style.textWidth = [](const QString &text) { return 7.0 * static_cast<double>(text.size()); };
    return style;
}

/// The shortest of many runs: nothing came in between that one.
template <class Run>
qint64 quickest(const Run &run)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        least = std::min(least, timer.nsecsElapsed());
    }
    return least;
}

} // namespace

class TestTimelineMath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsTimeToPixels()
    {
        const TimelineView view(window, 900);
        QCOMPARE(view.xAt(window.from), 0.0);
        QCOMPARE(view.xAt(window.to), 900.0);
        QCOMPARE(view.xAt(finish - days(10)), 600.0);
        QCOMPARE(view.timeAt(600), finish - days(10));
        QVERIFY(view.isFitted());
        QCOMPARE(TimelineView().xAt(finish), 0.0);
    }

    void zoomKeepsTheMomentUnderTheCursor_data()
    {
        QTest::addColumn<double>("x");
        for (double x : {0.0, 1.0, 450.0, 899.0, 900.0})
            QTest::newRow(qPrintable(QString::number(x))) << x;
    }
    void zoomKeepsTheMomentUnderTheCursor()
    {
        QFETCH(double, x);
        TimelineView view(window, 900);
        const Instant fixed = view.timeAt(x);
        for (int i = 0; i < 20; ++i) {
            view.zoomAt(x, 1.2);
            QVERIFY(std::abs(view.xAt(fixed) - x) < 0.01);
        }
        for (int i = 0; i < 60; ++i)
            view.zoomAt(x, 1 / 1.2);
        QVERIFY(view.isFitted());
    }

    void staysInItsBounds()
    {
        TimelineView view(window, 900);
        view.zoomAt(450, 1e12);
        QCOMPARE(view.visible().length(), TimelineView::shortest);
        view.panBy(1e9);
        QCOMPARE(view.visible().from, window.from);
        view.panBy(-1e9);
        QCOMPARE(view.visible().to, window.to);
        view.showLast(hours(24));
        QCOMPARE(view.visible(), (TimeRange{finish - hours(24), finish}));
        view.showLast(days(400));
        QVERIFY(view.isFitted());
        view.zoomAt(450, 0);
        view.zoomAt(450, -3);
        QVERIFY(view.isFitted());
        view.panBy(100);
        QVERIFY(view.isFitted());
    }

    void pansWithTheHand()
    {
        TimelineView view(window, 900);
        view.zoomAt(450, 4);
        const Instant held = view.timeAt(300);
        view.panBy(57);
        QVERIFY(std::abs(view.xAt(held) - 357) < 0.01);
    }

    void followsTheTimeThatPasses()
    {
        const TimeRange later{window.from + hours(1), window.to + hours(1)};
        TimelineView view(window, 900);
        view.setBounds(later);
        QVERIFY(view.isFitted());
        view.showLast(hours(24));
        view.setBounds(window);
        QCOMPARE(view.visible(), (TimeRange{finish - hours(24), finish}));
        view.show({finish - days(20), finish - days(10)});
        view.setBounds(later);
        QCOMPARE(view.visible(), (TimeRange{finish - days(20), finish - days(10)}));
    }

    void revealsAMoment()
    {
        TimelineView view(window, 900);
        view.showLast(hours(24));
        const TimeRange before = view.visible();
        view.reveal(finish - hours(3));
        QCOMPARE(view.visible(), before);
        view.reveal(finish - days(15));
        QCOMPARE(view.visible().from, finish - days(15) - hours(12));
        view.reveal(window.from);
        QCOMPARE(view.visible().from, window.from);
    }

    void aShortOutageIsOnePixel()
    {
        const Instant broke = finish - days(12) - seconds(7);
        const TimelineBins bins(
            {{window.from, broke, QStringLiteral("ONLINE"), Severity::Good, window.from},
             {broke, broke + seconds(1), QStringLiteral("OFFLINE"), Severity::Bad, broke},
             {broke + seconds(1), finish, QStringLiteral("ONLINE"), Severity::Good, broke}});
        const std::vector<TimelineRun> runs = bins.runs(window, 1146);
        QCOMPARE(runs.size(), size_t(3));
        QCOMPARE(runs[1].severity, Severity::Bad);
        QCOMPARE(runs[1].width, 1);
        QCOMPARE(runs[0].width + 1 + runs[2].width, 1146);
        QCOMPARE(bins.gravestIn({broke - minutes(10), broke + minutes(10)}), 1);
        QCOMPARE(bins.indexAt(broke - seconds(1)), 0);
        QCOMPARE(bins.indexAt(finish), -1);
    }

    void leavesGapsWhereThereIsNothing()
    {
        const TimelineBins bins(
            {{finish - days(15), finish, QStringLiteral("ONLINE"), Severity::Good, finish}});
        const std::vector<TimelineRun> runs = bins.runs(window, 100);
        QCOMPARE(runs, (std::vector<TimelineRun>{{50, 50, Severity::Good}}));
        QVERIFY(TimelineBins().runs(window, 100).empty());
        QVERIFY(bins.runs(window, 0).empty());
        QVERIFY(bins.runs({finish, finish}, 100).empty());
    }

    // Against the plain definition: a pixel shows the gravest of all that touches it.
    void agreesWithLookingAtEveryInterval()
    {
        QRandomGenerator random(7);
        QList<StatusInterval> intervals;
        Instant from = window.from;
        while (from < finish) {
            const Instant to = std::min(from + seconds(random.bounded(1, 20000)), finish);
            intervals.append({from, to, QStringLiteral("X"), static_cast<Severity>(random.bounded(5)), from});
            from = to;
        }
        const TimelineBins bins(intervals);
        const int pixels = 480;
        const double perPixel = static_cast<double>(window.length().count()) / pixels;
        const auto edge = [&](int x) { return window.from + Duration(std::llround(x * perPixel)); };
        std::vector<int> seen(pixels, -1);
        for (const TimelineRun &run : bins.runs(window, pixels)) {
            for (int x = run.x; x < run.x + run.width; ++x)
                seen[size_t(x)] = static_cast<int>(run.severity);
        }
        for (int x = 0; x < pixels; ++x) {
            int gravest = -1;
            for (const StatusInterval &interval : std::as_const(intervals)) {
                if (interval.from < edge(x + 1) && interval.to > edge(x))
                    gravest = std::max(gravest, static_cast<int>(interval.severity));
            }
            QCOMPARE(seen[size_t(x)], gravest);
        }
    }

    void aMillionIntervalsCostByThePixel()
    {
        const TimelineBins bins(alternating(1'000'000, Severity::Good, Severity::Bad, seconds(2)));
        const TimeRange all{bins.intervals().constFirst().from, finish};
        for (int pixels : {1, 1146, 3840}) {
            const std::vector<TimelineRun> runs = bins.runs(all, pixels);
            QVERIFY(!runs.empty());
            QVERIFY(runs.size() <= size_t(pixels));
        }
        // Side by side with a few: a limit in milliseconds would measure what else the machine does.
        const TimelineBins few(alternating(10'000, Severity::Good, Severity::Bad, seconds(200)));
        const qint64 ofFew = quickest([&] { (void)few.runs(all, 1146); });
        const qint64 ofMany = quickest([&] { (void)bins.runs(all, 1146); });
        QVERIFY2(ofMany < 8 * ofFew, qPrintable(QStringLiteral("%1 ns, %2 ns").arg(ofMany).arg(ofFew)));
    }

    void labelsNeverOverlap_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("locale");
        for (const char *zone :
             {"UTC", "Europe/Zurich", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"})
            for (const char *locale : {"en_GB", "en_US", "de_DE", "ja_JP", "ar_EG"})
                QTest::newRow(
                    qPrintable(QString::fromLatin1("%1 %2").arg(QLatin1String(zone), QLatin1String(locale))))
                    << QByteArray(zone) << QByteArray(locale);
    }
    void labelsNeverOverlap()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, locale);
        const AxisStyle style = styleFor(zone.constData(), locale.constData());
        for (double width : {120.0, 400.0, 900.0, 2400.0}) {
            for (Duration length = minutes(1); length < days(4000); length = length * 7 / 4) {
                const TimeRange range{finish - days(25) - length / 2, finish - days(25) + length / 2};
                double free = 0;
                Instant last = range.from - Duration(1);
                bool isLabelled = false;
                for (const AxisTick &tick : axisTicks(range, width, style)) {
                    QVERIFY(tick.at > last && tick.at >= range.from && tick.at <= range.to);
                    last = tick.at;
                    if (tick.label.isEmpty())
                        continue;
                    isLabelled = true;
                    const double middle =
                        double((tick.at - range.from).count()) / double(range.length().count()) * width;
                    const double half = style.textWidth(tick.label) / 2;
                    QVERIFY(middle - half >= free - 1e-6);
                    QVERIFY(middle + half <= width + 1e-6);
                    free = middle + half + style.spacing;
                }
                if (width >= 400 && length >= minutes(4))
                    QVERIFY2(isLabelled, qPrintable(toIsoUtc(range.from) + QString::number(width)));
            }
        }
    }

    void writesTheUnitThatFitsTheZoom_data()
    {
        QTest::addColumn<int>("minutesSeen");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("minutes") << 30
                                 << QStringList{QStringLiteral("23 Nov 11:40"), QStringLiteral("11:50")};
        QTest::newRow("hours") << 20 * 60
                               << QStringList{QStringLiteral("18:00"), QStringLiteral("23 Nov"),
                                              QStringLiteral("06:00")};
        QTest::newRow("days") << 4 * 1440 + 60
                              << QStringList{QStringLiteral("20 Nov"), QStringLiteral("21 Nov"),
                                             QStringLiteral("22 Nov"), QStringLiteral("23 Nov")};
        QTest::newRow("weeks") << 30 * 1440
                               << QStringList{QStringLiteral("2 Nov"), QStringLiteral("9 Nov"),
                                              QStringLiteral("16 Nov")};
    }
    void writesTheUnitThatFitsTheZoom()
    {
        QFETCH(int, minutesSeen);
        QFETCH(QStringList, labels);
        const AxisStyle style = styleFor("UTC", "en_GB");
        QStringList found;
        for (const AxisTick &tick : axisTicks({finish - minutes(minutesSeen), finish}, 330, style)) {
            if (!tick.label.isEmpty())
                found.append(tick.label);
        }
        QCOMPARE(found, labels);
    }

    void namesTheDayWhereOnlyTimesAreSeen()
    {
        const AxisStyle style = styleFor("UTC", "en_GB");
        const auto withDay = [&style](const TimeRange &range) {
            int count = 0;
            for (const AxisTick &tick : axisTicks(range, 900, style))
                count += tick.label.contains(QStringLiteral("Nov"));
            return count;
        };
        QCOMPARE(withDay({finish - hours(4), finish}), 1);
        QCOMPARE(withDay({finish - minutes(20), finish}), 1);
        QCOMPARE(withDay({finish - hours(24), finish}), 1); // its midnight
    }

    void ticksStayRoundWhenClocksChange_data()
    {
        QTest::addColumn<QString>("from");
        QTest::newRow("spring") << "2026-03-28T12:00:00Z";
        QTest::newRow("autumn") << "2026-10-24T12:00:00Z";
    }
    void ticksStayRoundWhenClocksChange()
    {
        QFETCH(QString, from);
        const Instant start = *parseInstant(from);
        const AxisStyle style = styleFor("Europe/Zurich", "de_CH");
        for (const AxisTick &tick : axisTicks({start, start + hours(36)}, 800, style)) {
            const QTime local = toDateTime(tick.at).toTimeZone(style.zone).time();
            QVERIFY2(local.minute() == 0 && local.hour() % 3 == 0, qPrintable(local.toString()));
        }
        for (const AxisTick &tick : axisTicks({start - days(3), start + days(4)}, 700, style))
            QCOMPARE(toDateTime(tick.at).toTimeZone(style.zone).time(), QTime(0, 0));
    }

    void speaksTheLocale()
    {
        const QDate day(2026, 11, 3);
        QCOMPARE(dayText(day, QLocale(QStringLiteral("en_GB"))), QStringLiteral("3 Nov"));
        QCOMPARE(dayText(day, QLocale(QStringLiteral("en_US"))), QStringLiteral("Nov 3"));
        QCOMPARE(dayText(day, QLocale(QStringLiteral("de_DE"))), QStringLiteral("3. Nov"));
        QCOMPARE(dayText(day, QLocale(QStringLiteral("ja_JP"))), QString::fromUtf8("11月3日"));
        const QLocale british(QStringLiteral("en_GB"));
        const Instant morning = *parseInstant(QStringLiteral("2026-11-23T08:05:09Z"));
        QCOMPARE(shortMoment(morning, finish, QTimeZone::utc(), british), QStringLiteral("08:05"));
        QCOMPARE(shortMoment(morning - days(51), finish, QTimeZone::utc(), british), QStringLiteral("3 Oct"));
        QCOMPARE(shortMoment(morning - days(416), finish, QTimeZone::utc(), british),
                 QStringLiteral("3 Oct 2025"));
        QCOMPARE(fullMoment(morning, finish, QTimeZone::utc(), british, MomentDetail::Seconds),
                 QStringLiteral("23 Nov 08:05:09"));
        QCOMPARE(utcMoment(morning), QStringLiteral("2026-11-23 08:05:09 UTC"));
    }
};

QTEST_GUILESS_MAIN(TestTimelineMath)
#include "tst_timelinemath.moc"
