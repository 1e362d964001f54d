// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least that a Qt program with a window can be: what startup.py holds the console's start against.

#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>

#include <cstdio>

namespace {

class Label final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            QGuiApplication::sync();
            std::fputs("rows on screen\n", stderr);
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Label label(QStringLiteral("Rollcall"));
    label.resize(1000, 600);
    label.show();
    return QApplication::exec();
}
