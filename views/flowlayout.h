// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/qlayout.h>

#include <memory>
#include <vector>

namespace rollcall {

/// Lays out in reading direction, and goes on in a new line where the width ends, as words do. All lines are
/// as high as the highest item. It asks for no width of its own: it can be made as narrow as one item.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

private:
    /// The places of the items within a width, from (0, 0).
    std::vector<QRect> places(int width) const;
    int lineHeight() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace rollcall
