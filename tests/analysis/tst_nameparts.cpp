// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/nameparts.h"

#include <QtTest/qtest.h>

using namespace rollcall;

class TestNameParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sites_data();
    void sites();
    void domains_data();
    void domains();
};

void TestNameParts::sites_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("site");
    const auto row = [](const char *name, const char *room, const char *site) {
        QTest::newRow(name) << QString::fromUtf8(room) << QString::fromUtf8(site);
    };
    row("as the sample fleet writes it", "Berlin - 3.12 Fern", "Berlin");
    row("more than one separator", "Berlin - Annexe - 3.12", "Berlin");
    row("a hyphen within a name", "Baden-Baden - Foyer", "Baden-Baden");
    row("another separator is part of the name", "Zürich – Empfang", "Zürich – Empfang");
    row("no separator", "Lobby", "Lobby");
    row("only a hyphen", "Room-9", "Room-9");
    row("spaces around it", "  HQ  - 4", "HQ");
    row("nothing before it", " - Lobby", "");
    row("empty", "", "");
}

void TestNameParts::sites()
{
    QFETCH(const QString, room);
    const QByteArray utf8 = room.toUtf8();
    QTEST(QString::fromUtf8(sitePart(utf8)), "site");
}

void TestNameParts::domains_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("domain");
    QTest::newRow("plain") << QStringLiteral("kim@example.org") << QStringLiteral("example.org");
    QTest::newRow("spaces") << QStringLiteral(" kim@example.org ") << QStringLiteral("example.org");
    QTest::newRow("a quoted sign") << QStringLiteral("\"a@b\"@example.org") << QStringLiteral("example.org");
    QTest::newRow("as written") << QStringLiteral("kim@Example.ORG") << QStringLiteral("Example.ORG");
    QTest::newRow("no sign") << QStringLiteral("kim") << QString();
    QTest::newRow("nothing behind it") << QStringLiteral("kim@") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestNameParts::domains()
{
    QFETCH(const QString, email);
    const QByteArray utf8 = email.toUtf8();
    QTEST(QString::fromUtf8(domainPart(utf8)), "domain");
}

QTEST_APPLESS_MAIN(TestNameParts)
#include "tst_nameparts.moc"
