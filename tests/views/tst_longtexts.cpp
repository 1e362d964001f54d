// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"
#include "views/devicessection.h"
#include "views/helpdialogs.h"
#include "views/mainwindow.h"
#include "views/shorteninglabel.h"
#include "views/theme/theme.h"
#include "views/userssection.h"

#include <QtCore/qscopeguard.h>
#include <QtCore/qtranslator.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabbar.h>
#include <QtWidgets/qtableview.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtoolbutton.h>

using namespace rollcall;

namespace {

/// Makes every text 40 % longer, as a translation may be, and keeps placeholders and markup.
class LongTexts final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        const qsizetype more = (text.size() * 2 + 4) / 5;
        return text + QLatin1Char(' ') +
               QStringLiteral("longer ").repeated(more / 7 + 1).left(more).trimmed();
    }
};

QString nameOf(const QWidget *widget)
{
    return widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                          : widget->objectName();
}

QString complaintOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const ShorteningLabel *>(widget)) {
        const bool cut = label->width() < label->fontMetrics().horizontalAdvance(label->text());
        return cut ? QStringLiteral("%1 is cut").arg(nameOf(widget)) : QString();
    }
    const QSize wanted = widget->sizeHint();
    const bool wraps =
        qobject_cast<const QLabel *>(widget) && qobject_cast<const QLabel *>(widget)->wordWrap();
    const bool elides = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    if (elides || widget->width() >= (wraps ? widget->minimumSizeHint() : wanted).width())
        return {};
    return QStringLiteral("%1 is %2 px wide and wants %3")
        .arg(nameOf(widget))
        .arg(widget->width())
        .arg(wanted.width());
}

template <class T>
int checkAll(const QWidget &top, QStringList &complaints)
{
    int seen = 0;
    const auto widgets = top.findChildren<T *>();
    for (const T *widget : widgets) {
        if (!widget->isVisible())
            continue;
        ++seen;
        const QString complaint = complaintOf(widget);
        if (!complaint.isEmpty())
            complaints.append(complaint);
    }
    return seen;
}

/// Texts and controls beside one another that share a pixel, or reach beyond what holds them.
void checkPlaces(const QWidget &top, QStringList &complaints)
{
    QList<const QWidget *> shown;
    for (const QWidget *widget : top.findChildren<QWidget *>()) {
        const bool says = qobject_cast<const QLabel *>(widget) ||
                          qobject_cast<const QAbstractButton *>(widget) ||
                          qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
        // What a line edit or a combo box is made of is placed by it.
        if (says && widget->isVisible() && !qobject_cast<const QLineEdit *>(widget->parent()))
            shown.append(widget);
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QWidget *holder = shown[i]->parentWidget();
        if (!holder->rect().contains(shown[i]->geometry()))
            complaints.append(QStringLiteral("%1 reaches out of %2").arg(nameOf(shown[i]), nameOf(holder)));
        for (qsizetype k = i + 1; k < shown.size(); ++k) {
            if (shown[k]->parentWidget() == holder && shown[k]->geometry().intersects(shown[i]->geometry()))
                complaints.append(QStringLiteral("%1 lies on %2").arg(nameOf(shown[i]), nameOf(shown[k])));
        }
    }
}

/// Headers whose words have no room. For the languages that there are: a word without end has to be elided.
void checkHeaders(const QWidget &top, QStringList &complaints)
{
    for (const QTableView *table : top.findChildren<QTableView *>()) {
        const QHeaderView *header = table->horizontalHeader();
        for (int column = 0; table->isVisible() && column < header->count(); ++column) {
            const QString text = table->model()->headerData(column, Qt::Horizontal).toString();
            const int wanted = header->fontMetrics().horizontalAdvance(text) + 2 * metrics::small;
            if (!header->isSectionHidden(column) && header->sectionSize(column) < wanted)
                complaints.append(QStringLiteral("%1: column %2 is %3 px wide and wants %4")
                                      .arg(nameOf(table))
                                      .arg(column)
                                      .arg(header->sectionSize(column))
                                      .arg(wanted));
        }
    }
}

const Instant now = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));

/// One of each kind of device, the first of them offline and with all that the panel can show.
QList<Device> someDevices()
{
    QList<Device> devices;
    for (int number = 0; number < 12; ++number) {
        Device device;
        device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
        device.name = QStringLiteral("Lobby North %1").arg(number);
        device.roomName = QStringLiteral("Lobby North");
        device.serialNumber = QStringLiteral("G0911B05%1").arg(number);
        device.status = schema::deviceStatuses().value(number % 5);
        device.connectionStatus = number % 2 == 0 ? schema::offline : schema::online;
        device.connectionStatusUpdatedTime = now - std::chrono::minutes(134 + number);
        device.hasStatusDetails = true;
        device.statusDetails = {
            {QStringLiteral("NETWORK_PROFILE"), schema::deviceStatusDetailCodes().value(number)}};
        devices.append(device);
    }
    return devices;
}

/// The window with its two sections and a fleet.
struct Whole
{
    ScriptedSource<Device> devices{[](const ScriptedSource<Device>::Request &request) {
        return Result<Page<Device>>(pageOf(someDevices(), request.token, request.maxResults));
    }};
    ScriptedSource<User> users;
    testing::FakeEvents events;
    testing::FakeLookup lookup;
    testing::FixedClock clock{now};
    MainWindow window{{}};
    DevicesSection *deviceSection = new DevicesSection({&devices, &lookup, &events}, &clock);
    UsersSection *userSection = new UsersSection(&users, &clock);

    Whole()
    {
        const Device first = someDevices().first();
        lookup.records.insert(first.arn, {first, "{}"});
        events.script(first.arn, {{QString(schema::connectionStatusEvent), QString(schema::offline),
                                   first.connectionStatusUpdatedTime},
                                  {QString(schema::connectionStatusEvent), QString(schema::online),
                                   now - std::chrono::hours(24 * 29)}});
        window.addSection(deviceSection);
        window.addSection(userSection);
        window.resize(1280, 800);
        window.show();
    }
    bool selectFirst()
    {
        auto *table = window.findChild<QTableView *>(QStringLiteral("devicesTable"));
        if (!QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }))
            return false;
        table->setCurrentIndex(table->model()->index(0, 0));
        const auto *summary = window.findChild<QLabel *>(QStringLiteral("timelineSummary"));
        return QTest::qWaitFor([summary] { return summary->isVisible() && !summary->text().isEmpty(); });
    }
};

} // namespace

class TestLongTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(ColorScheme::Light);
        QCoreApplication::installTranslator(&m_texts);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_texts); }

    void theTextsAreLonger()
    {
        MainWindow window({});
        QVERIFY2(window.windowTitle().size() > QStringLiteral("Rollcall").size() + 2,
                 qPrintable(window.windowTitle()));
    }

    void windowHasRoom()
    {
        MainWindow window({});
        ConnectionFacts facts;
        facts.title = QStringLiteral("Lokale Geräteflotte"); // a translated "Local fleet"
        facts.sampleFleet = true;
        window.setConnection(facts);
        window.showWarning(QStringLiteral("warning ").repeated(60));
        window.resize(1280, 800);
        window.show();
        check(window);
    }

    void dialogsHaveRoom()
    {
        for (QDialog *dialog : {makeAboutDialog(nullptr), makeConnectDialog(nullptr)}) {
            dialog->show();
            check(*dialog);
            dialog->close();
        }
    }

    void sectionsHaveRoom_data()
    {
        QTest::addColumn<bool>("german");
        QTest::newRow("longer") << false;
        QTest::newRow("German") << true;
    }

    void sectionsHaveRoom()
    {
        QFETCH(bool, german);
        QTranslator texts;
        if (german) {
            QCoreApplication::removeTranslator(&m_texts);
            QVERIFY(texts.load(QStringLiteral(":/rollcall/translations/rollcall_de")));
            QCoreApplication::installTranslator(&texts);
        }
        const auto back = qScopeGuard([this] { QCoreApplication::installTranslator(&m_texts); });
        Whole whole;
        QVERIFY(whole.selectFirst());
        check(whole.window);
        auto *lower = whole.window.findChild<QTabWidget *>(QStringLiteral("devicesLower"));
        whole.window.resize(960, 800); // the details are beside the timeline, under a tab
        QTRY_COMPARE(lower->count(), 2);
        check(whole.window);
        lower->setCurrentIndex(1);
        check(whole.window);
        whole.window.resize(1280, 800);
        QTest::mouseClick(whole.window.findChild<QToolButton *>(QStringLiteral("usersButton")),
                          Qt::LeftButton);
        QTRY_VERIFY(whole.userSection->isVisible());
        check(whole.window);
        whole.window.findChild<QToolButton *>(QStringLiteral("devicesButton"))->click();
        QStringList complaints;
        if (german)
            checkHeaders(whole.window, complaints);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(QLatin1Char('\n'))));
    }

private:
    void check(const QWidget &top)
    {
        QTest::qWait(20); // what is laid out later

        QStringList complaints;
        const int seen = checkAll<QLabel>(top, complaints) + checkAll<QAbstractButton>(top, complaints) +
                         checkAll<QTabBar>(top, complaints);
        checkPlaces(top, complaints);
        QVERIFY(seen > 3);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(QLatin1Char('\n'))));
    }

    LongTexts m_texts;
};

QTEST_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
