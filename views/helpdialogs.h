// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QDialog;
class QWidget;
QT_END_NAMESPACE

namespace rollcall {

/// How to see a fleet of one's own instead of the sample. To be shown with open(); deletes itself when
/// closed.
QDialog *makeConnectDialog(QWidget *parent);
/// Version, licence and what the program is built on. To be shown with open(); deletes itself when closed.
QDialog *makeAboutDialog(QWidget *parent);

} // namespace rollcall
