// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/vocabulary.h"
#include "editor/completions.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace Ochre::Editor {
class CodeEditor;
}

namespace Ochre::Workbench {

/// A form of resources/snippets, for which a course may name the lesson that teaches it.
struct Form {
    QByteArray name;
    QByteArray body; ///< in the notation of Editor::readSnippet()
    QString token;   ///< as in taught.toml; empty = from the first lesson on
};

[[nodiscard]] const std::vector<Form> &forms();

/// What is offered in a program of a lesson: keywords, the words of its code, what the course has used of std up to
/// there, and the forms that are taught up to there. An empty lesson, as of the playground, is after all of them.
[[nodiscard]] Editor::Completions completionsIn(const Course::Vocabulary &vocabulary, const QString &lesson);

/// Tells the editors of programs what they may offer.
class CompletionSource final : public QObject {
    Q_OBJECT
public:
    using Vocabularies = QHash<QString, std::shared_ptr<const Course::Vocabulary>>;

    using QObject::QObject;

    /// By course id. What is of no known course takes `usual`.
    void setVocabularies(const Vocabularies &vocabularies, const QString &usual);
    void attach(Editor::CodeEditor &editor, const QString &course, const QString &lesson);

private:
    struct User {
        QPointer<Editor::CodeEditor> editor;
        QString course;
        QString lesson;
    };

    void tell(const User &user);

    Vocabularies m_vocabularies;
    QString m_usual;
    QHash<QString, std::shared_ptr<const Editor::Completions>> m_made; ///< by course and lesson
    std::vector<User> m_users;
};

} // namespace Ochre::Workbench
