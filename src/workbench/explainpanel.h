// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "diagnostics/diagnostic.h"
#include "workbench/cardtext.h"
#include "workbench/storytext.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QUrl;

namespace Ochre::Workbench {

namespace Ui {
class ExplainPanel;
}

/// The compiler's own explanation of an error code, and the whole message as the terminal shows it.
class ExplainPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ExplainPanel(QWidget *parent = nullptr);
    ~ExplainPanel() override;

    /// `hint`: what Ochre itself adds to the compiler's words, Markdown. `source`: the text that was checked, for the
    /// story of what happened in it and the chain of why a trait is asked for; without it none is told.
    void showDiagnostic(const Diagnostics::Diagnostic &diagnostic, const QString &hint = {},
                        const QByteArray &source = {});
    /// The program was checked again, and what is explained is still there: its story is that of this text now.
    void renewStory(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source);
    /// The program was checked again, and what is explained is no longer there. It can be read on, without its story.
    void showGone();
    /// The text of `rustc --explain CODE`.
    void showExplanation(const QString &code, const QString &markdown);
    /// What the course explains itself; it stands above the words of the compiler.
    /// Those of the open course come first; links into the others are "course/id".
    void setCards(const std::vector<const Course::Course *> &courses);
    /// Nothing to explain: why, in one sentence.
    void showSentence(const QString &sentence);
    void setLook(const Design::Look &look);
    [[nodiscard]] QString text() const;
    /// To the next place of the shown story, -1 to the one before; stays at its ends.
    void stepStory(int step);

signals:
    /// The learner goes to a place of the story that is shown: bytes in a file as the compiler names it.
    void placeRequested(const QString &file, qsizetype byteStart, qsizetype byteEnd);
    /// An example of the explanation shall be opened.
    void openInEditorRequested(const QString &document, const QString &title, const QByteArray &source);
    // What a card of the course leads to.
    void lessonRequested(const QString &lessonId);
    void exerciseRequested(const QString &exerciseId);
    void termActivated(const QString &href); ///< Richtext::Term

private:
    struct Card {
        Course::ExplainCard card;
        CardText::Titles titles;
    };

    [[nodiscard]] const Card *card() const;
    void show(const QString &code, const QString &markdown);
    void render();
    void renderInPlace();
    void followLink(const QUrl &link);
    void openExample(QStringView number);
    void goToEvent(int index);

    std::unique_ptr<Ui::ExplainPanel> m_ui;
    Design::Look m_look;
    QString m_code;
    QString m_markdown;
    std::optional<StorySteps> m_story;
    int m_event = -1; // the step of it that was gone to last
    bool m_isGone = false;
    std::vector<Card> m_cards;
    QStringList m_examples; // Rust sources of the explanation, in order
};

} // namespace Ochre::Workbench
