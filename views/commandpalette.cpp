// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/commandpalette.h"

#include "views/theme/theme.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qstyleditemdelegate.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace rollcall {

namespace {

constexpr int paletteWidth = 560;
constexpr int rowsShown = 12;
constexpr int distanceFromTop = 64;
/// What takes longer to find is looked for when no further key has come for so long.
constexpr std::chrono::milliseconds typingPause(60);

enum Role { DetailRole = Qt::UserRole, KeysRole };

/// Text, its detail in muted letters, and its keys at the end.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), metrics::rowHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, toneColor(Tone::Selection));
        painter->setFont(option.font);
        QRect room = option.rect.adjusted(metrics::medium, 0, -metrics::medium, 0);
        const auto draw = [&](const QString &text, Tone tone, bool atEnd) {
            if (text.isEmpty() || room.width() <= 0)
                return;
            const QString shown = option.fontMetrics.elidedText(text, Qt::ElideMiddle, room.width());
            const int width = option.fontMetrics.horizontalAdvance(shown) + metrics::medium;
            painter->setPen(toneColor(tone));
            painter->drawText(
                QStyle::visualRect(option.direction, option.rect, room),
                static_cast<int>(QStyle::visualAlignment(
                    option.direction, (atEnd ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter)) |
                    Qt::TextSingleLine,
                shown);
            if (atEnd)
                room.setRight(room.right() - width);
            else
                room.setLeft(room.left() + width);
        };
        draw(index.data(KeysRole).toString(), Tone::MutedText, true);
        draw(index.data().toString(), Tone::Text, false);
        draw(index.data(DetailRole).toString(), Tone::MutedText, false);
    }
};

} // namespace

CommandPalette::CommandPalette(QList<PaletteProvider> providers, QList<PaletteProvider> searches,
                               QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_providers(std::move(providers))
    , m_searches(std::move(searches))
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setAccessibleName(tr("Action, view, device or user"));
    m_text->setPlaceholderText(m_text->accessibleName());
    m_text->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Answers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The keys stay in the field, and the list follows.
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, metrics::small, 2, metrics::small);
    column->setSpacing(metrics::small);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::small, 0, metrics::small, 0);
    top->addWidget(m_text);
    column->addLayout(top);
    column->addWidget(m_list);
    m_list->setFixedHeight(rowsShown * metrics::rowHeight);
    setFixedWidth(std::min(paletteWidth, parent ? parent->width() - 2 * metrics::large : paletteWidth));
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_text, &QLineEdit::returnPressed, this, &CommandPalette::enter);
    connect(&m_turn, &QTimer::timeout, this, &CommandPalette::searchOn);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    search();
}

/// It lies on a table of its own colour: a line says where it ends.
void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge})
        paintHairline(painter, rect(), edge);
}

void CommandPalette::search()
{
    const QString typed = m_text->text().trimmed();
    m_offered.clear();
    for (const PaletteProvider &provider : std::as_const(m_providers))
        m_offered += provider(typed);
    m_list->setCurrentRow(-1);
    showEntries();
    m_isEntered = false;
    m_nextSearch = 0;
    if (!m_searches.isEmpty())
        m_turn.start(typingPause);
}

void CommandPalette::searchOn()
{
    m_turn.setInterval(0);
    const QList<PaletteEntry> found = m_searches.at(m_nextSearch)(m_text->text().trimmed());
    if (!found.isEmpty()) {
        m_offered += found;
        showEntries();
    }
    if (++m_nextSearch < m_searches.size())
        return;
    m_turn.stop();
    if (std::exchange(m_isEntered, false))
        runCurrent();
}

void CommandPalette::showEntries()
{
    // Whoever has gone down the list stays at the entry; else the best one is meant, also of those to come.
    const int before = m_list->currentRow();
    const PaletteEntry kept = before > 0 ? m_entries.at(before) : PaletteEntry();
    m_entries = rankedEntries(m_offered, m_text->text().trimmed(), mostShown);
    int current = m_entries.isEmpty() ? -1 : 0;
    m_list->clear();
    for (const PaletteEntry &entry : std::as_const(m_entries)) {
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(DetailRole, entry.detail);
        item->setData(KeysRole, entry.keys);
        QStringList said = {entry.text, entry.detail, entry.keys};
        said.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
        if (before > 0 && entry.text == kept.text && entry.detail == kept.detail)
            current = m_list->count() - 1;
    }
    m_list->setCurrentRow(current);
}

void CommandPalette::enter()
{
    if (m_turn.isActive() && m_list->currentRow() <= 0)
        m_isEntered = true;
    else
        runCurrent();
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const std::function<void()> run = m_entries.at(row).run;
    accept();
    if (run)
        run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showEvent(QShowEvent *event)
{
    if (const QWidget *window = parentWidget())
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, distanceFromTop)));
    m_text->setFocus();
    QDialog::showEvent(event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    // Whoever goes to another window has done with it.
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        reject();
    QDialog::changeEvent(event);
}

} // namespace rollcall
