// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtextstream.h>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream(stdout) << "rollcallctl " ROLLCALL_VERSION "\n";
    return 0;
}
