// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/nameparts.h"

#include <QtTest/qtest.h>

using namespace rollcall;

class TestNameParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void domains_data();
    void domains();
};

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
