// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/qlabel.h>

namespace rollcall {

/// A value that can be selected and copied. What is too long for the width loses its middle and keeps its
/// ends; the whole of it is in the tooltip, and is what gets copied.
class ValueLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(QWidget *parent = nullptr);
    void setValue(const QString &value);
    QString value() const { return m_value; }
    /// The selected part, or the whole value.
    void copy();

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void elide();
    QString m_value;
};

} // namespace rollcall
