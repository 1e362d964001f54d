// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/fontwarmup.h"

#include <QtCore/qset.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qrawfont.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace rollcall;

class TestFontWarmUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFontsOfOtherScripts_data()
    {
        QTest::addColumn<char32_t>("letter");
        QTest::newRow("Devanagari") << U'अ';
        QTest::newRow("Thai") << U'ก';
        QTest::newRow("Han") << U'会';
        QTest::newRow("Hangul") << U'회';
    }
    void findsTheFontsOfOtherScripts()
    {
        QFETCH(char32_t, letter);
        const QStringList files = fontFilesBeside(QGuiApplication::font().family());
        QCOMPARE(QSet<QString>(files.begin(), files.end()).size(), files.size());
        QVERIFY2(std::any_of(
                     files.begin(), files.end(),
                     [letter](const QString &file) { return QRawFont(file, 12).supportsCharacter(letter); }),
                 qPrintable(files.join(QLatin1Char('\n'))));
    }
    void findsOnesForAFamilyThatIsNotThere()
    {
        QVERIFY(!fontFilesBeside(QStringLiteral("No such family")).isEmpty());
        QVERIFY(!fontFilesBeside({}).isEmpty());
    }
};

QTEST_MAIN(TestFontWarmUp)
#include "tst_fontwarmup.moc"
