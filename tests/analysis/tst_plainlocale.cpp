// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/plainlocale.h"

#include <QtCore/qprocess.h>
#include <QtTest/qtest.h>

using namespace rollcall;

class TestPlainLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overrulesTheLanguage_data();
    void overrulesTheLanguage();
};

void TestPlainLocale::overrulesTheLanguage_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<bool>("plain");
    const auto row = [](const char *name, bool plain) {
        QTest::newRow(name) << QString::fromLatin1(name).split(QLatin1Char(' ')) << plain;
    };
    row("LC_ALL=C LANG=de_DE.UTF-8 LANGUAGE=de", true);
    row("LC_ALL=C.UTF-8 LANGUAGE=de", true);
    row("LC_MESSAGES=POSIX LANG=de_DE.UTF-8 LANGUAGE=de", true);
    row("LANGUAGE=de", true);
    row("LC_ALL= LANG=C", true);
    row("LC_ALL=de_CH.UTF-8 LANG=C", false);
    row("LC_ALL= LC_MESSAGES= LANG=de_DE LANGUAGE=de", false);
    row("LC_MESSAGES=de_DE.UTF-8 LANG=C", false);
    row("LANG=Cymru", false);
}

void TestPlainLocale::overrulesTheLanguage()
{
    QFETCH(QStringList, variables);
    QProcessEnvironment environment;
    for (const QString &variable : variables)
        environment.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    QTEST(hasPlainLocale(environment), "plain");
}

QTEST_GUILESS_MAIN(TestPlainLocale)
#include "tst_plainlocale.moc"
