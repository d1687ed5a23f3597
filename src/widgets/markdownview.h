// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "richtext/markdown.h"

#include <QTextBrowser>

namespace Ochre::Widgets {

/// A piece of Markdown as high as its text, for use inside a scrolling page. Links are never followed by itself.
class MarkdownView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit MarkdownView(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown, Richtext::Role role);
    void setLook(const Design::Look &look);
    /// Makes links of codes, lessons and names of std (Richtext::Term): for whoever follows termActivated().
    void setTermsLinked(bool linked) { m_terms = linked ? Richtext::Terms::Linked : Richtext::Terms::Plain; }

signals:
    void termActivated(const QString &href);
    /// Any other link that somebody wrote.
    void linkActivated(const QString &href);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void write();
    void fit();

    Design::Look m_look;
    QString m_markdown;
    Richtext::Role m_role = Richtext::Role::Note;
    Richtext::Terms m_terms = Richtext::Terms::Plain;
};

} // namespace Ochre::Widgets
