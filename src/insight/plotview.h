// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace Ochre::Insight {

/// A picture of numbers. It takes no keys: its numbers stand beside it as a table, and in its description.
class PlotView : public QWidget {
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent = nullptr);

    void setLook(const Design::Look &look);
    /// In words, for who does not see it.
    void describe(const QString &name, const QString &description);

protected:
    bool event(QEvent *event) override;

    [[nodiscard]] const Design::Look &look() const { return m_look; }
    [[nodiscard]] int px(int designPixels) const { return m_look.type.px(designPixels); }
    /// A colour between the empty one and the accent; `share` is from 0 to 1.
    [[nodiscard]] QColor shade(double share) const;
    /// What text on a shade is written in.
    [[nodiscard]] QColor textOn(const QColor &surface) const;
    /// Where something is that says more when it is pointed at.
    void addTip(const QRectF &place, const QString &text);
    void clearTips() { m_tips.clear(); }
    void drawText(QPainter &painter, const QRectF &place, Qt::Alignment alignment, const QString &text,
                  const QColor &color) const;

private:
    struct Tip {
        QRectF place;
        QString text;
    };
    Design::Look m_look;
    std::vector<Tip> m_tips;
};

} // namespace Ochre::Insight
