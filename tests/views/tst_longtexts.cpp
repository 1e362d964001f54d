// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/helpdialogs.h"
#include "views/mainwindow.h"
#include "views/theme/theme.h"

#include <QtCore/qtranslator.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabbar.h>
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

QString complaintOf(const QWidget *widget)
{
    const QSize wanted = widget->sizeHint();
    const bool wraps =
        qobject_cast<const QLabel *>(widget) && qobject_cast<const QLabel *>(widget)->wordWrap();
    const bool elides = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    if (elides || widget->width() >= (wraps ? widget->minimumSizeHint() : wanted).width())
        return {};
    const QString name = widget->objectName().isEmpty()
                             ? QString::fromLatin1(widget->metaObject()->className())
                             : widget->objectName();
    return QStringLiteral("%1 is %2 px wide and wants %3").arg(name).arg(widget->width()).arg(wanted.width());
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

private:
    void check(const QWidget &top)
    {
        QStringList complaints;
        const int seen = checkAll<QLabel>(top, complaints) + checkAll<QAbstractButton>(top, complaints) +
                         checkAll<QTabBar>(top, complaints);
        QVERIFY(seen > 3);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(QLatin1Char('\n'))));
    }

    LongTexts m_texts;
};

QTEST_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
