// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/savedview.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

SavedView randomView(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto text = [&random](int most) {
        static const QString letters = QStringLiteral("aB9 \"\\:/-äß東🏨");
        QString result;
        for (int left = random.bounded(1, most); left > 0; --left)
            result += letters.at(random.bounded(static_cast<int>(letters.size())));
        // Half a letter is no text that a file can hold.
        return QString::fromUtf8(result.toUtf8());
    };
    SavedView view;
    view.id = QStringLiteral("id%1").arg(seed);
    view.name = (text(40) + QLatin1Char('x')).simplified();
    view.section = seed % 2 ? QStringLiteral("devices") : QStringLiteral("users");
    for (int at = 0; at < 6; ++at)
        view.state.insert(text(12), text(60));
    view.state.insert(QStringLiteral("unknown"), QJsonArray{1, true, QJsonObject{{text(5), 2.5}}});
    return view;
}

} // namespace

class SavedViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromFileAndLink()
    {
        QList<SavedView> views;
        for (quint32 seed = 0; seed < 60; ++seed) {
            const SavedView view = randomView(seed);
            for (const auto &read : {viewFromFile(viewToFile(view)), viewFromLink(viewToLink(view))}) {
                QVERIFY(read.ok());
                QCOMPARE(read.value().name, view.name);
                QCOMPARE(read.value().section, view.section);
                QCOMPARE(read.value().state, view.state);
                QVERIFY(read.value().id != view.id); // it is another one, of whoever opens it
            }
            QVERIFY(isViewLink(viewToLink(view)));
            views.append(view);
        }
        const auto all = viewsFromFile(viewsToFile(views));
        QVERIFY(all.ok());
        QCOMPARE(all.value(), views);
        QVERIFY(viewsFromFile(viewsToFile({})).value().isEmpty());
    }
    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("rollcall");
        QTest::newRow("cut") << viewToFile(randomView(1)).chopped(9);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("something else") << QByteArray("{\"a\": 1}");
        QTest::newRow("newer") << QByteArray(
            R"({"rollcallView": 2, "name": "a", "section": "devices", "state": {}})");
        QTest::newRow("no name") << QByteArray(R"({"rollcallView": 1, "section": "devices"})");
        QTest::newRow("no text as a name")
            << QByteArray(R"({"rollcallView": 1, "name": 7, "section": "devices"})");
        QTest::newRow("no section") << QByteArray(R"({"rollcallView": 1, "name": "a"})");
        QTest::newRow("unknown section")
            << QByteArray(R"({"rollcallView": 1, "name": "a", "section": "rooms"})");
        QTest::newRow("huge") << QByteArray(300 * 1024, ' ');
        QTest::newRow("deep") << QByteArray(200 * 1024, '[');
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, file);
        const auto view = viewFromFile(file);
        QVERIFY(!view.ok());
        QVERIFY(view.failure().kind == FailureKind::Input);
        QVERIFY(!view.failure().message.isEmpty());
        const QString link = QStringLiteral("rollcall://view?data=") + QString::fromLatin1(file.toBase64());
        QVERIFY(!viewFromLink(link).ok());
    }
    void refusesLinksThatAreNone()
    {
        QVERIFY(!viewFromLink(QStringLiteral("rollcall://delete?data=e30")).ok());
        QVERIFY(!viewFromLink(QStringLiteral("rollcall://view?data=%%%")).ok());
        QVERIFY(!viewFromLink(QStringLiteral("rollcall:")).ok());
        QVERIFY(!viewFromLink(viewToLink(randomView(3)).chopped(5)).ok());
        QVERIFY(!isViewLink(QStringLiteral("https://example.org")));
        QVERIFY(!isViewLink(QStringLiteral("file.rollcallview")));
    }
    void holdsNamesToTheirLength()
    {
        SavedView view = randomView(5);
        view.name = QString(5000, QLatin1Char('n'));
        QCOMPARE(viewFromFile(viewToFile(view)).value().name.size(), longestViewName);
    }
};

QTEST_GUILESS_MAIN(SavedViewTest)
#include "tst_savedview.moc"
