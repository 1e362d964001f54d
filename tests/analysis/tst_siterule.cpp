// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/siterule.h"

#include <QtTest/qtest.h>

using namespace rollcall;

class TestSiteRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sites_data();
    void sites();
    void isKeptAsText_data();
    void isKeptAsText();
    void textThatIsNone_data();
    void textThatIsNone();
};

void TestSiteRule::sites_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("site");
    const auto row = [](const char *name, const char *rule, const char *room, const char *site) {
        QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(room) << QString::fromUtf8(site);
    };
    const char *usual = "before \" - \"";
    row("as the sample fleet writes it", usual, "Berlin - 3.12 Fern", "Berlin");
    row("more than one separator", usual, "Berlin - Annexe - 3.12", "Berlin");
    row("a hyphen within a name", usual, "Baden-Baden - Foyer", "Baden-Baden");
    row("another separator is part of the name", usual, "Zürich – Empfang", "Zürich – Empfang");
    row("no separator", usual, "Lobby", "Lobby");
    row("only a hyphen", usual, "Room-9", "Room-9");
    row("spaces around it", usual, "  HQ  - 4", "HQ");
    row("nothing before it", usual, " - Lobby", "");
    row("empty", usual, "", "");
    row("after the last", "after \",\"", "3.12 Fern, Annexe, Berlin", "Berlin");
    row("after, without one", "after \",\"", "Lobby", "Lobby");
    row("after, nothing behind it", "after \",\"", "Lobby,", "");
    row("one of several bytes", "before \"–\"", "Zürich – Empfang", "Zürich");
    row("a quotation mark", "before \"\"\"", "HQ\" 4", "HQ");
    row("none", "before \"\"", " Berlin - 3.12 ", "Berlin - 3.12");
    row("longer than the room", "after \" - \"", "-", "-");
}

void TestSiteRule::sites()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, room);
    QTEST(SiteRule::fromText(rule).value().of(room), "site");
    QCOMPARE(SiteRule(), SiteRule::fromText(QStringLiteral("before \" - \"")).value());
}

void TestSiteRule::isKeptAsText_data()
{
    QTest::addColumn<QString>("separator");
    for (const char *one : {"", " ", " - ", "\"", "\"\"", "、", "before \""})
        QTest::newRow(one) << QString::fromUtf8(one);
}

void TestSiteRule::isKeptAsText()
{
    QFETCH(const QString, separator);
    for (const auto side : {SiteRule::Side::Before, SiteRule::Side::After}) {
        const SiteRule rule{side, separator.toUtf8()};
        QCOMPARE(SiteRule::fromText(rule.text()), std::optional(rule));
    }
}

void TestSiteRule::textThatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *one : {"", "before", "before \"", "after -", "behind \"-\"", "before \"-"})
        QTest::newRow(one) << QString::fromUtf8(one);
}

void TestSiteRule::textThatIsNone()
{
    QFETCH(const QString, text);
    QVERIFY(!SiteRule::fromText(text));
}

QTEST_APPLESS_MAIN(TestSiteRule)
#include "tst_siterule.moc"
