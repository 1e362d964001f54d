// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qmainwindow.h>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QCoreApplication::translate("main", "Rollcall"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
