// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/nexttoken.h"

#include <QtTest/qtest.h>

using namespace rollcall;

class TestNextToken : public QObject
{
    Q_OBJECT

    const QByteArray m_key = QByteArray(32, 'k');
    const QByteArray m_binding = NextTokens::binding(Operation::SearchDevices, {});

private Q_SLOTS:
    void comesBack()
    {
        const NextTokens tokens(m_key);
        const NextTokens::Place place{QByteArray("cur\0sor", 7), Instant(Duration(-5))};
        const QString token = tokens.make(m_binding, place);
        QVERIFY(!token.isEmpty());
        QCOMPARE(tokens.read(m_binding, token), std::optional(place));
        // Another instance with the same key, as after a restart.
        QCOMPARE(NextTokens(m_key).read(m_binding, token), std::optional(place));
        const NextTokens::Place without{"c", {}};
        QCOMPARE(tokens.read(m_binding, tokens.make(m_binding, without)), std::optional(without));
    }

    void isBound()
    {
        const NextTokens tokens(m_key);
        const QString token = tokens.make(m_binding, {"cursor", {}});
        const auto refused = [&](const QByteArray &binding) { return !tokens.read(binding, token); };
        Query filtered;
        filtered.filters = {{QStringLiteral("DeviceName"), {QStringLiteral("a")}}};
        Query sorted;
        sorted.sort = {{QStringLiteral("DeviceName"), SortDirection::Descending}};
        Query ascending = sorted;
        ascending.sort[0].direction = SortDirection::Ascending;
        QVERIFY(refused(NextTokens::binding(Operation::SearchUsers, {})));
        QVERIFY(refused(NextTokens::binding(Operation::SearchDevices, filtered)));
        QVERIFY(refused(NextTokens::binding(Operation::SearchDevices, sorted)));
        QVERIFY(refused(NextTokens::binding({QStringLiteral("arn"), {}})));
        QVERIFY(NextTokens::binding(Operation::SearchDevices, sorted) !=
                NextTokens::binding(Operation::SearchDevices, ascending));
        QVERIFY(NextTokens::binding({QStringLiteral("arn"), {}}) !=
                NextTokens::binding({QStringLiteral("arn"), QStringLiteral("DEVICE_STATUS")}));
        QVERIFY(!NextTokens(QByteArray(32, 'o')).read(m_binding, token));
    }

    void bindingTellsListsApart()
    {
        Query one;
        one.filters = {{QStringLiteral("a"), {QStringLiteral("b"), QStringLiteral("c")}}};
        Query two;
        two.filters = {{QStringLiteral("a"), {QStringLiteral("b")}}, {QStringLiteral("c"), {}}};
        QVERIFY(NextTokens::binding(Operation::SearchDevices, one) !=
                NextTokens::binding(Operation::SearchDevices, two));
    }

    void everyChangeIsSeen()
    {
        const NextTokens tokens(m_key);
        const QString token = tokens.make(m_binding, {"some cursor", Instant(Duration(17))});
        for (qsizetype i = 0; i < token.size(); ++i) {
            QString changed = token;
            changed[i] = changed[i] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
            QVERIFY2(!tokens.read(m_binding, changed), qPrintable(changed));
            QVERIFY(!tokens.read(m_binding, token.first(i)));
        }
        // The last letter, too, with each of the spellings that would decode to the same bytes.
        for (const char letter :
             QByteArrayView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")) {
            const QString changed = token.chopped(1) + QLatin1Char(letter);
            QCOMPARE(tokens.read(m_binding, changed).has_value(), changed == token);
        }
        QVERIFY(!tokens.read(m_binding, token + token));
        QVERIFY(!tokens.read(m_binding, QStringLiteral("not a token \u00e9")));
        QVERIFY(!tokens.read(m_binding, QString()));
    }

    void keepsToTheModelsLength()
    {
        const NextTokens tokens(m_key);
        const QString token = tokens.make(m_binding, {QByteArray(640, 'c'), Instant(Duration(17))});
        QVERIFY(!token.isEmpty() && token.size() <= 1100);
        QVERIFY(tokens.make(m_binding, {QByteArray(900, 'c'), {}}).isNull());
    }
};

QTEST_GUILESS_MAIN(TestNextToken)
#include "tst_nexttoken.moc"
