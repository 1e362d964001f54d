// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstringlist.h>
#include <QtWidgets/qlabel.h>

namespace rollcall {

/// A line of text that gives up its lesser parts rather than be cut: it shows the longest of its forms that
/// there is room for.
class ShorteningLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ShorteningLabel(QWidget *parent = nullptr);
    /// The longest first; an empty last one lets the text go altogether.
    void setForms(const QStringList &forms);
    const QStringList &forms() const { return m_forms; }
    bool isShortened() const { return !m_forms.isEmpty() && text() != m_forms.constFirst(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthOf(const QString &form) const;
    void choose();

    QStringList m_forms;
};

} // namespace rollcall
