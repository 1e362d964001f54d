// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/filterlanguage.h"
#include "models/domain/schema.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

FilterLanguage devices()
{
    return FilterLanguage(deviceFilterFields(), berlin());
}

RowCondition parsed(const char *text)
{
    const ParsedFilter result = devices().parse(QString::fromUtf8(text));
    RowCondition wrong;
    wrong.column = QStringLiteral("wrong");
    return result.errors.isEmpty() && result.filter.conditions.size() == 1
               ? result.filter.conditions.constFirst()
               : wrong;
}

RowCondition condition(const char *column, RowCondition::Kind kind, const QStringList &values,
                       bool negated = false)
{
    RowCondition result;
    result.column = QString::fromLatin1(column);
    result.kind = kind;
    result.values = values;
    result.negated = negated;
    return result;
}

qint64 micros(const char *iso)
{
    return parseInstant(QString::fromLatin1(iso)).value().time_since_epoch().count();
}

template <class List>
auto oneOf(const List &list, QRandomGenerator &random)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

QString randomText(QRandomGenerator &random)
{
    static const QString letters = QStringLiteral("ab -\\\",:=~<>.Nöß日1\t_#\U0001F600");
    QString text;
    for (int length = random.bounded(1, 8); length > 0; --length)
        text += oneOf(letters, random);
    static const QStringList whole = {QStringLiteral("none"), QStringLiteral("Empty"), QStringLiteral("-"),
                                      QStringLiteral("room:x"), QStringLiteral("offline")};
    return random.bounded(6) == 0 ? oneOf(whole, random) : text;
}

RowCondition randomTimes(RowCondition condition, QRandomGenerator &random)
{
    condition.kind = RowCondition::Kind::Time;
    constexpr qint64 day = 86400LL * 1'000'000;
    const qint64 midnight = fromDateTime(QDate(2026, 1, 1).addDays(random.bounded(400)).startOfDay(berlin()))
                                .time_since_epoch()
                                .count();
    const qint64 from = random.bounded(2) ? midnight : midnight + qint64(random.bounded(1e9) * 80.0);
    const qint64 until =
        random.bounded(2) ? from + 1 + random.bounded(1000)
                          : fromDateTime(QDate(2028, 3, 1).startOfDay(berlin())).time_since_epoch().count();
    const qint64 length = 1 + random.bounded(90) * qint64(oneOf(QList<int>{1, 60, 3600, 86400}, random));
    switch (random.bounded(6)) {
    case 0:
        condition.from = from;
        break;
    case 1:
        condition.until = until;
        break;
    case 2:
        condition.from = from;
        condition.until = random.bounded(3) ? until : midnight + 2 * day + day / 2;
        break;
    case 3:
        condition.longerAgo = length;
        break;
    case 4:
        condition.shorterAgo = length;
        break;
    default:
        condition.longerAgo = length;
        condition.shorterAgo = length + 1 + random.bounded(100000);
    }
    return condition;
}

RowCondition randomCondition(const FilterLanguage &language, QRandomGenerator &random)
{
    RowCondition condition;
    condition.negated = random.bounded(2);
    const int total = static_cast<int>(language.fields().size());
    const int which = random.bounded(total + 1);
    if (which < total) {
        const FilterField &field = language.fields().at(which);
        condition.column = field.column;
        if (random.bounded(5) == 0) {
            condition.kind = RowCondition::Kind::Absent;
            return condition;
        }
        if (field.kind == FilterField::Kind::Time)
            return randomTimes(condition, random);
        condition.kind = random.bounded(2) ? RowCondition::Kind::Text : RowCondition::Kind::Values;
        if (field.kind == FilterField::Kind::Choice && random.bounded(2))
            condition.values.append(oneOf(field.choices, random));
    }
    for (int left = random.bounded(condition.values.isEmpty() ? 1 : 0, 4); left > 0; --left)
        condition.values.append(randomText(random));
    return condition;
}

} // namespace

class TestFilterLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void readsTimes();
    void printsShort_data();
    void printsShort();
    void tellsErrors_data();
    void tellsErrors();
    void keepsWhatIsRight();
    void readsWhatItPrints();
    void survivesAnything();
    void findsTheSpot();
    void namesAreTheirOwn();
    void agesBecomeTimes();
};

void TestFilterLanguage::reads()
{
    using K = RowCondition::Kind;
    QCOMPARE(parsed("connection:offline"), condition("connectionStatus", K::Values, {schema::offline}));
    QCOMPARE(parsed("room:\"Building 4\""), condition("room", K::Text, {QStringLiteral("Building 4")}));
    QCOMPARE(parsed("-type:A2"), condition("type", K::Text, {QStringLiteral("A2")}, true));
    QCOMPARE(parsed("Room=\"Lobby 1\",x"),
             condition("room", K::Values, {QStringLiteral("Lobby 1"), QStringLiteral("x")}));
    QCOMPARE(parsed("is:offline,was-offline"),
             condition("status", K::Values, {QStringLiteral("offline"), QStringLiteral("wasOffline")}));
    QCOMPARE(parsed("status:WAS_OFFLINE"), condition("status", K::Values, {QStringLiteral("wasOffline")}));
    QCOMPARE(parsed("connection:\"BROKEN\""),
             condition("connectionStatus", K::Values, {QStringLiteral("BROKEN")}));
    QCOMPARE(parsed("status~off"), condition("status", K::Text, {QStringLiteral("off")}));
    QCOMPARE(parsed("room:none"), condition("room", K::Absent, {}));
    QCOMPARE(parsed("-room:empty"), condition("room", K::Absent, {}, true));
    QCOMPARE(parsed("room:\"none\""), condition("room", K::Text, {QStringLiteral("none")}));
    QCOMPARE(parsed("room=\"\""), condition("room", K::Values, {QStringLiteral("")}));
    QCOMPARE(parsed("lobby"), condition("", K::Text, {QStringLiteral("lobby")}));
    QCOMPARE(parsed("-\"a:b \\\"c\\\"\""), condition("", K::Text, {QStringLiteral("a:b \"c\"")}, true));
    QCOMPARE(parsed("any:a,b"), condition("", K::Text, {QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(parsed("- "), condition("", K::Text, {QStringLiteral("-")}));
    QCOMPARE(devices().parse(QStringLiteral("  a  room:b\t-c ")).filter.conditions.size(), 3);
    QVERIFY(devices().parse(QString()).filter.conditions.isEmpty());
}

void TestFilterLanguage::readsTimes()
{
    const RowCondition day = parsed("created:2026-11-01");
    QCOMPARE(day.kind, RowCondition::Kind::Time);
    QCOMPARE(day.from, micros("2026-10-31T23:00:00Z"));
    QCOMPARE(day.until, micros("2026-11-01T23:00:00Z"));
    QCOMPARE(parsed("created:>2026-11-01").from, day.from);
    QVERIFY(!parsed("created:>2026-11-01").until);
    QCOMPARE(parsed("created:<2026-11-01").until, day.from);
    QCOMPARE(parsed("created:<=2026-11-01").until, day.until);
    QCOMPARE(parsed("created:2026-10-20..2026-11-01").until, day.until);
    QCOMPARE(parsed("created:>2026-11-01T12:30").from, micros("2026-11-01T11:30:00Z"));
    QCOMPARE(parsed("created:>2026-11-01t12:30:15.5z").from, micros("2026-11-01T12:30:15.5Z"));
    QCOMPARE(parsed("created:>2026-11-01T12:30:00+02:00").from, micros("2026-11-01T10:30:00Z"));
    QCOMPARE(parsed("offline:>2h").longerAgo, 7200);
    QCOMPARE(parsed("offline:>1d12h").longerAgo, 36 * 3600);
    QCOMPARE(parsed("offline:<=90m").shorterAgo, 5400);
    QCOMPARE(parsed("offline:1h..2d").longerAgo, 3600);
    QCOMPARE(parsed("offline:1h..2d").shorterAgo, 2 * 86400);
    QVERIFY(parsed("-offline:>2h").negated);
    // The day on which clocks go forward has 23 hours.
    const RowCondition shortDay = parsed("created:2026-03-29");
    QCOMPARE(*shortDay.until - *shortDay.from, 23LL * 3600 * 1'000'000);
}

void TestFilterLanguage::printsShort_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"lobby",
                             "room:lobby",
                             "-room:\"Building 4\"",
                             "connection:offline",
                             "status:offline,was-offline",
                             "room=\"Lobby 1\",x",
                             "status~off",
                             "created:2026-11-01",
                             "created:>2026-11-01",
                             "created:<2026-11-01",
                             "created:2026-11-01..2026-11-20",
                             "offline:>2h",
                             "offline:>90m",
                             "offline:1h..2d",
                             "room:none",
                             "-room:none",
                             "any:a,b",
                             "created:>2026-11-01T12:30:00Z",
                             "details:device-software-update-needed",
                             "connection:\"BROKEN\""})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFilterLanguage::printsShort()
{
    QFETCH(QString, text);
    const ParsedFilter result = devices().parse(text);
    QVERIFY(result.errors.isEmpty());
    QCOMPARE(devices().print(result.filter), text);
}

void TestFilterLanguage::tellsErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, int position, int length, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << length << QString::fromUtf8(part);
    };
    row("lobby foo:bar", 6, 3, "no field \"foo\"");
    row("-foo:bar", 1, 3, "no field");
    row("room:", 5, 1, "value is missing");
    row("room:a,,b", 7, 1, "value is missing");
    row("room:\"a", 5, 2, "closing quote is missing");
    row("\"a", 0, 2, "closing quote is missing");
    row("room:\"a\"b x", 8, 1, "space or a comma");
    row("connection:onlin", 11, 5, "online, offline");
    row("created:soon", 8, 4, "no time");
    row("created:>2026-13-01", 8, 11, "no time");
    row("created:2026-11-05..2026-11-01", 8, 22, "no time");
    row("created:>", 8, 1, "no time");
    row("offline:2h", 8, 2, "no time");
    row("offline:>2x", 8, 3, "no time");
    row("offline:>99999999999999999999w", 8, 22, "no time");
    row("offline:>2d..1h", 8, 7, "no time");
    row("room:none,a", 5, 4, "can't stand beside");
    row("any:", 4, 1, "text is missing");
    row("\"\"", 0, 2, "text is missing");
}

void TestFilterLanguage::tellsErrors()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const ParsedFilter result = devices().parse(text);
    QCOMPARE(result.errors.size(), 1);
    const FilterError &error = result.errors.constFirst();
    QVERIFY2(error.sentence.contains(part), qPrintable(error.sentence));
    QTEST(int(error.position), "position");
    QTEST(int(error.length), "length");
}

void TestFilterLanguage::keepsWhatIsRight()
{
    const ParsedFilter result = devices().parse(QStringLiteral("lobby foo:bar room:x created:soon"));
    QCOMPARE(result.errors.size(), 2);
    QCOMPARE(result.filter.conditions.size(), 2);
}

void TestFilterLanguage::readsWhatItPrints()
{
    QRandomGenerator random(20261123);
    for (const QList<FilterField> &fields : {deviceFilterFields(), userFilterFields()}) {
        const FilterLanguage language(fields, berlin());
        for (int round = 0; round < 4000; ++round) {
            RowFilter filter;
            for (int left = random.bounded(4); left > 0; --left)
                filter.conditions.append(randomCondition(language, random));
            const QString text = language.print(filter);
            const ParsedFilter again = language.parse(text);
            QVERIFY2(again.errors.isEmpty(),
                     qPrintable(text + QStringLiteral(" - ") +
                                (again.errors.isEmpty() ? QString() : again.errors.constFirst().sentence)));
            QVERIFY2(again.filter == filter, qPrintable(text));
        }
    }
}

void TestFilterLanguage::survivesAnything()
{
    static const QStringList pieces = {
        QStringLiteral("room"),
        QStringLiteral(":"),
        QStringLiteral("="),
        QStringLiteral("~"),
        QStringLiteral("\""),
        QStringLiteral("\\"),
        QStringLiteral(","),
        QStringLiteral("-"),
        QStringLiteral(" "),
        QStringLiteral(".."),
        QStringLiteral(">"),
        QStringLiteral("<"),
        QStringLiteral("created"),
        QStringLiteral("2h"),
        QStringLiteral("none"),
        QStringLiteral("2026-11-01"),
        QStringLiteral("offline"),
        QStringLiteral("T"),
        QStringLiteral("99999999999999999999"),
        QString(QChar(0xd800)),
        QString(QChar(0)),
        QStringLiteral("status"),
        QStringLiteral("\u00e9"),
        QStringLiteral("9999-12-31"),
        QStringLiteral("0000-00-00"),
        QStringLiteral("-9999-12-31T00:00"),
    };
    QRandomGenerator random(7);
    const FilterLanguage language = devices();
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int left = random.bounded(12); left > 0; --left)
            text += oneOf(pieces, random);
        const ParsedFilter result = language.parse(text);
        for (const FilterError &error : result.errors) {
            QVERIFY2(error.position >= 0 && error.length > 0 && error.position <= text.size(),
                     qPrintable(text));
            QVERIFY(!error.sentence.isEmpty());
        }
        QVERIFY2(language.parse(language.print(result.filter)).filter == result.filter, qPrintable(text));
        language.spotAt(text, random.bounded(static_cast<int>(text.size()) + 1));
    }
}

void TestFilterLanguage::findsTheSpot()
{
    const FilterLanguage language = devices();
    const auto at = [&language](const char *text) {
        const QString typed = QString::fromLatin1(text);
        return language.spotAt(typed, typed.size());
    };
    QCOMPARE(at("").column, QString());
    FilterSpot spot = at("lobby ro");
    QCOMPARE(spot.position, 6);
    QCOMPARE(spot.length, 2);
    QCOMPARE(spot.typed, QStringLiteral("ro"));
    spot = at("room:a,\"Lob b");
    QCOMPARE(spot.column, QStringLiteral("room"));
    QCOMPARE(spot.position, 7);
    QCOMPARE(spot.length, 6);
    QCOMPARE(spot.typed, QStringLiteral("Lob b"));
    QCOMPARE(at("room:x ").column, QString());
    QCOMPARE(at("-status:").column, QStringLiteral("status"));
}

void TestFilterLanguage::namesAreTheirOwn()
{
    for (const QList<FilterField> &fields : {deviceFilterFields(), userFilterFields()}) {
        QStringList names{QStringLiteral("any")};
        for (const FilterField &field : fields) {
            for (const QString &name : field.names) {
                QVERIFY2(!names.contains(name, Qt::CaseInsensitive), qPrintable(name));
                names.append(name);
            }
            QStringList choices;
            for (const QString &choice : field.choices) {
                QVERIFY2(!choices.contains(choiceName(choice)), qPrintable(choice));
                choices.append(choiceName(choice));
            }
        }
    }
}

void TestFilterLanguage::agesBecomeTimes()
{
    const Instant now{std::chrono::seconds(1'000'000)};
    RowFilter filter = devices().parse(QStringLiteral("offline:1h..2h lobby")).filter;
    QVERIFY(isRelative(filter));
    const RowFilter absolute = resolved(filter, now);
    QVERIFY(!isRelative(absolute));
    // At least an hour ago: exactly an hour ago is in, exactly two hours ago is not.
    QCOMPARE(absolute.conditions.constFirst().until, (1'000'000LL - 3600) * 1'000'000 + 1);
    QCOMPARE(absolute.conditions.constFirst().from, (1'000'000LL - 7200) * 1'000'000 + 1);
    QCOMPARE(absolute.conditions.constLast(), filter.conditions.constLast());
}

QTEST_GUILESS_MAIN(TestFilterLanguage)
#include "tst_filterlanguage.moc"
