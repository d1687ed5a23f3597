// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/vocabularyservice.h"

#include <QObject>

namespace Ochre::Window {

class CourseShelf;
class CourseWords;
class LearnView;
class Navigator;
class ProblemActions;
class ToolchainControl;

/// Follows the words of texts that lead somewhere (Richtext::Term): a code to what it means, "lesson 19" to that
/// lesson, a name of std to its page on this machine, and without one to the lesson that teaches it.
class TermGuide final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const CourseShelf &shelf;
        const CourseWords &words;
        Navigator &navigator;
        ProblemActions &problems;
        ToolchainControl &tools;
    };

    /// All parts are borrowed and must outlive it.
    explicit TermGuide(const Parts &parts, QObject *parent = nullptr);

    void follow(const QString &href);

signals:
    void messageRaised(const QString &sentence);

private:
    void openStep(int step);
    void openStd(const QString &path);

    Parts m_parts;
};

} // namespace Ochre::Window
