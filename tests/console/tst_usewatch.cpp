// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/usewatch.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>

using namespace rollcall;

class TestUseWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAndClicksAreUse()
    {
        UseWatch watch;
        watch.setPause(std::chrono::milliseconds(40));
        QSignalSpy changed(&watch, &UseWatch::inUseChanged);
        QLineEdit field;
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QVERIFY(!watch.isInUse());
        QTest::keyClicks(&field, QStringLiteral("room"));
        QVERIFY(watch.isInUse());
        QCOMPARE(field.text(), QStringLiteral("room")); // watched, not taken away
        QTRY_VERIFY(!watch.isInUse());
        QTest::mouseClick(&field, Qt::LeftButton);
        QVERIFY(watch.isInUse());
        QTRY_COMPARE(changed.size(), 4);
        QWheelEvent wheel({1, 1}, field.mapToGlobal(QPointF(1, 1)), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&field, &wheel);
        QVERIFY(watch.isInUse());
        QTRY_COMPARE(changed.size(), 6);
        // A drag goes on, and a pointer passes by.
        const auto moved = [&field](Qt::MouseButtons buttons) {
            QMouseEvent move(QEvent::MouseMove, QPointF(2, 2), field.mapToGlobal(QPointF(2, 2)), Qt::NoButton,
                             buttons, Qt::NoModifier);
            QCoreApplication::sendEvent(&field, &move);
        };
        moved(Qt::NoButton);
        QVERIFY(!watch.isInUse());
        moved(Qt::LeftButton);
        QVERIFY(watch.isInUse());
        QTRY_COMPARE(changed.size(), 8);
        for (int i = 0; i < 8; ++i)
            QCOMPARE(changed.at(i).constFirst().toBool(), i % 2 == 0);
    }
};

QTEST_MAIN(TestUseWatch)
#include "tst_usewatch.moc"
