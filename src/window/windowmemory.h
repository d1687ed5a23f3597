// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workbench/document.h"

#include <QObject>

#include <optional>

class QMainWindow;

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class LearnView;
class LessonSession;

/// What the window looked like and which programs were open, from one start to the next.
class WindowMemory final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Settings::Settings &settings;
        LearnView &learn;
        LessonSession *lessons; ///< none when the course could not be read
        QMainWindow &window;
    };

    /// All parts are borrowed and must outlive it.
    explicit WindowMemory(const Parts &parts, QObject *parent = nullptr);

    /// Size, place and panels.
    void restoreWindow();
    /// After the store is open: the lesson of last time, and the programs that were open, with the text they had. Once.
    void restoreDocuments();
    void save();

private:
    void restoreOpenDocuments();
    /// None when the course has it no more.
    [[nodiscard]] std::optional<Workbench::Document> documentOf(const QString &id) const;
    void openStarter();

    Parts m_parts;
};

} // namespace Ochre::Window
