// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/instant.h"

#include <QtTest/qtest.h>

#include <limits>

using namespace rollcall;

class TestInstant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("epoch") << "1525082400" << Q_INT64_C(1525082400000000);
        QTest::newRow("epoch with fraction") << "1525082400.25" << Q_INT64_C(1525082400250000);
        QTest::newRow("Z") << "2018-04-30T10:00:00Z" << Q_INT64_C(1525082400000000);
        QTest::newRow("offset") << "2018-04-30T12:00:00+02:00" << Q_INT64_C(1525082400000000);
        QTest::newRow("no zone is UTC") << "2018-04-30T10:00:00" << Q_INT64_C(1525082400000000);
        QTest::newRow("microseconds") << "2018-04-30T10:00:00.123456+00:00" << Q_INT64_C(1525082400123456);
        QTest::newRow("short fraction") << "2018-04-30T10:00:00.5Z" << Q_INT64_C(1525082400500000);
        QTest::newRow("spaces around") << " 2018-04-30T10:00:00Z " << Q_INT64_C(1525082400000000);
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(qint64, micros);
        const auto instant = parseInstant(text);
        QVERIFY(instant);
        QCOMPARE(instant->time_since_epoch().count(), micros);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "yesterday", "2018-13-30T10:00:00Z", "2018-04-30T10:00:00.Z",
                                 "2018-04-30T10:00:00.1234567Z", "nan", "inf", "1e300"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!parseInstant(text));
    }

    void writesWhatPythonWrites()
    {
        QCOMPARE(toIsoUtc(*parseInstant(QStringLiteral("2018-04-30T10:00:00Z"))),
                 QStringLiteral("2018-04-30T10:00:00+00:00"));
        QCOMPARE(toIsoUtc(*instantFromEpochSeconds(1525082400.123)),
                 QStringLiteral("2018-04-30T10:00:00.123000+00:00"));
        QCOMPARE(toIsoUtc(Instant(Duration(-1))), QStringLiteral("1969-12-31T23:59:59.999999+00:00"));
    }

    void survivesTheWireFormat()
    {
        for (qint64 micros :
             {Q_INT64_C(0), Q_INT64_C(-1), Q_INT64_C(1525082400123457), Q_INT64_C(4102444799999999)}) {
            const Instant instant{Duration(micros)};
            QCOMPARE(instantFromEpochSeconds(toEpochSeconds(instant)), std::optional(instant));
        }
        QVERIFY(!instantFromEpochSeconds(std::numeric_limits<double>::quiet_NaN()));
    }
};

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
