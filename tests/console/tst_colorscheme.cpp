// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/colorscheme.h"

#include <QtCore/qprocess.h>
#include <QtDBus/qdbusextratypes.h>
#include <QtDBus/qdbusmessage.h>
#include <QtDBus/qdbusvirtualobject.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

/// Answers Read as the portal does: the value in two variants.
class FakePortal final : public QDBusVirtualObject
{
public:
    uint value = 0;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != QStringLiteral("Read") ||
            message.arguments() !=
                QVariantList{QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme")})
            return false;
        const QVariant inner = QVariant::fromValue(QDBusVariant(value));
        return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(inner))));
    }
};

const QString objectPath = QStringLiteral("/org/freedesktop/portal/desktop");

} // namespace

class TestColorScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void readsTheNumbers()
    {
        QCOMPARE(schemeFromPortal(QVariant(0U)), std::nullopt);
        QCOMPARE(schemeFromPortal(QVariant(1U)), std::optional(ColorScheme::Dark));
        QCOMPARE(schemeFromPortal(QVariant::fromValue(QDBusVariant(2U))), std::optional(ColorScheme::Light));
        QCOMPARE(schemeFromPortal(QVariant(QStringLiteral("dark"))), std::nullopt);
    }

    void asksThePortalAndFollowsItsSignal()
    {
        QDBusConnection server = QDBusConnection::connectToBus(m_address, QStringLiteral("server"));
        QVERIFY(server.isConnected());
        FakePortal portal;
        portal.value = 1;
        QVERIFY(server.registerVirtualObject(objectPath, &portal));
        QVERIFY(server.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

        const DesktopColorScheme scheme(QDBusConnection::connectToBus(m_address, QStringLiteral("client")));
        QSignalSpy spy(&scheme, &DesktopColorScheme::wishChanged);
        QCOMPARE(scheme.wish(), std::nullopt); // the answer takes its time, and nobody waits for it
        QVERIFY(spy.wait());
        QCOMPARE(scheme.wish(), std::optional(ColorScheme::Dark));

        const auto change = [&server](const QString &key, uint value) {
            QDBusMessage signal =
                QDBusMessage::createSignal(objectPath, QStringLiteral("org.freedesktop.portal.Settings"),
                                           QStringLiteral("SettingChanged"));
            signal << QStringLiteral("org.freedesktop.appearance") << key
                   << QVariant::fromValue(QDBusVariant(value));
            QVERIFY(server.send(signal));
        };
        change(QStringLiteral("accent-color"), 2); // none of its business
        change(QStringLiteral("color-scheme"), 2);
        QVERIFY(spy.wait());
        QCOMPARE(spy.size(), 2);
        QCOMPARE(scheme.wish(), std::optional(ColorScheme::Light));
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
    }

    void doesWithoutAPortal()
    {
        const DesktopColorScheme onBus(QDBusConnection::connectToBus(m_address, QStringLiteral("lonely")));
        QSignalSpy spy(&onBus, &DesktopColorScheme::wishChanged);
        QVERIFY(!spy.wait(200));
        QCOMPARE(onBus.wish(), std::nullopt);
        const DesktopColorScheme without(QDBusConnection(QStringLiteral("none")));
        QCOMPARE(without.wish(), std::nullopt);
        QDBusConnection::disconnectFromBus(QStringLiteral("lonely"));
    }

private:
    QProcess m_daemon;
    QString m_address;
};

QTEST_GUILESS_MAIN(TestColorScheme)
#include "tst_colorscheme.moc"
