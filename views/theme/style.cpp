// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme/style.h"

#include "views/theme/stylepaint.h"
#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qabstractscrollarea.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qstyleoption.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int menuItemHeight = 28;

bool isFocused(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus);
}

/// The panel's ground with a hairline towards the middle of the window.
void drawBar(QPainter &painter, const QRect &rect, Qt::Edge edge)
{
    painter.fillRect(rect, toneColor(Tone::Panel));
    paintHairline(painter, rect, edge);
}

void drawRow(QPainter &painter, const QStyleOption *option)
{
    if (option->state.testFlag(QStyle::State_Selected))
        painter.fillRect(option->rect, toneColor(Tone::Selection));
    else if (option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled))
        painter.fillRect(option->rect, toneColor(Tone::Panel));
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("rollcallStyle"));
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return metrics::icon;
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return metrics::large;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_HeaderMargin:
        return metrics::small;
    case PM_HeaderMarkSize:
        return 12;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ToolBarFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? metrics::large : metrics::small;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_ToolBarItemSpacing:
        return metrics::small;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Table_GridLineColor:
        return static_cast<int>(toneColor(Tone::Hairline).rgba());
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setWidth(size.width() + 3 * metrics::small);
        result.setHeight(std::max(size.height() + metrics::small, metrics::buttonHeight));
        break;
    case CT_ToolButton:
        result.setHeight(std::max(result.height(), metrics::buttonHeight));
        result.setWidth(std::max(result.width(), metrics::buttonHeight));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), metrics::buttonHeight));
        break;
    case CT_HeaderSection:
    case CT_TabBarTab:
        result.setHeight(std::max(result.height(), metrics::headerHeight));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), menuItemHeight));
        break;
    default:
        break;
    }
    return result;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const QRect handle = stylepaint::scrollHandle(*bar);
    const QRect all = bar->rect;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const bool reversed = horizontal && bar->direction == Qt::RightToLeft;
    QRect before(all);
    QRect after(all);
    if (horizontal) {
        before.setRight(handle.left() - 1);
        after.setLeft(handle.right() + 1);
    } else {
        before.setBottom(handle.top() - 1);
        after.setTop(handle.bottom() + 1);
    }
    switch (subControl) {
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarSubPage:
        return reversed ? after : before;
    case SC_ScrollBarAddPage:
        return reversed ? before : after;
    default:
        return {};
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        stylepaint::buttonPanel(*painter, *option,
                                !button || !button->features.testFlag(QStyleOptionButton::Flat),
                                button && button->features.testFlag(QStyleOptionButton::DefaultButton));
        return;
    }
    case PE_PanelButtonTool:
        stylepaint::buttonPanel(*painter, *option, !option->state.testFlag(State_AutoRaise), false);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            stylepaint::fieldPanel(*painter, *option, isFocused(option));
        return;
    case PE_FrameFocusRect:
        stylepaint::focusRing(*painter, *option, widget);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->sortIndicator != QStyleOptionHeader::None) {
            // The common style hangs the mark from the header's upper edge, and asks no style that wraps it.
            QStyleOptionHeader mark(*header);
            if (widget && header->orientation == Qt::Horizontal)
                mark.rect.moveTop((widget->height() - mark.rect.height()) / 2);
            // Down in Qt's words is the ascending order, for which the wedge points up.
            stylepaint::chevron(*painter, mark,
                                header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow
                                                                                    : Qt::UpArrow);
        }
        return;
    case PE_IndicatorArrowDown:
        stylepaint::chevron(*painter, *option, Qt::DownArrow);
        return;
    case PE_IndicatorArrowUp:
        stylepaint::chevron(*painter, *option, Qt::UpArrow);
        return;
    case PE_IndicatorArrowLeft:
        stylepaint::chevron(*painter, *option, Qt::LeftArrow);
        return;
    case PE_IndicatorArrowRight:
        stylepaint::chevron(*painter, *option, Qt::RightArrow);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        stylepaint::checkMark(*painter, *option, element == PE_IndicatorRadioButton);
        return;
    case PE_Frame:
    case PE_FrameMenu:
        if (widget && widget->windowType() == Qt::Popup) {
            // Fusion's line can't be told from a dark ground.
            for (const Qt::Edge edge : {Qt::TopEdge, Qt::RightEdge, Qt::BottomEdge, Qt::LeftEdge})
                paintHairline(*painter, option->rect, edge);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameTabBarBase:
        paintHairline(*painter, option->rect, Qt::BottomEdge);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        drawRow(*painter, option);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit: // drawn with the panel, at one go
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelStatusBar:
        drawBar(*painter, option->rect, Qt::TopEdge);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::Flat) &&
            button->state.testFlag(State_MouseOver) && !(button->state & (State_Sunken | State_On)))
            stylepaint::buttonPanel(*painter, *option, false, false);
        break;
    case CE_ToolBar:
        drawBar(*painter, option->rect, Qt::BottomEdge);
        return;
    case CE_Splitter:
        paintHairline(*painter, option->rect,
                      option->state.testFlag(State_Horizontal) ? Qt::LeftEdge : Qt::TopEdge);
        return;
    case CE_HeaderSection:
        stylepaint::headerSection(*painter, *option);
        return;
    case CE_HeaderEmptyArea:
        drawBar(*painter, option->rect, Qt::BottomEdge);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader plain(*header);
            plain.state &= ~State_On; // which would make it bold
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            stylepaint::tab(*painter, *tab);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        stylepaint::progressGroove(*painter, *option);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            stylepaint::progressContents(*painter, *bar);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        stylepaint::scrollBar(*painter, *bar);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox && !combo->editable) {
        stylepaint::comboBox(*painter, *combo);
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && control == CC_ToolButton && button->text.isEmpty()) {
        QStyleOptionToolButton plain(*button);
        plain.features &=
            ~QStyleOptionToolButton::HasMenu; // the picture says it; a second arrow would crowd it
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // No frames in frames: whoever wants a line around a view draws a hairline where it belongs. A list that
    // lies over others needs one.
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget))
        area->setFrameShape(area->windowType() == Qt::Popup ? QFrame::StyledPanel : QFrame::NoFrame);
    if (qobject_cast<QAbstractButton *>(widget) || widget->inherits("QComboBox"))
        widget->setAttribute(Qt::WA_Hover);
    // What is told is data: a name with tags in it is to be read as it is.
    if (widget->inherits("QTipLabel"))
        static_cast<QLabel *>(widget)->setTextFormat(Qt::PlainText);
}

} // namespace rollcall
