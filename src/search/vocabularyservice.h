// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/vocabulary.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Ochre::Search {

/// The vocabularies of the courses by their ids.
using Vocabularies = QHash<QString, std::shared_ptr<const Course::Vocabulary>>;

/// Reads what the code of courses is made of, on a thread of its own.
class VocabularyService final : public QObject {
    Q_OBJECT
public:
    explicit VocabularyService(QObject *parent = nullptr);

    /// known() follows, unless other courses are given before.
    void setCourses(std::vector<Course::Course> courses);

signals:
    void known(const Ochre::Search::Vocabularies &vocabularies);

private:
    quint64 m_latest = 0;
};

} // namespace Ochre::Search
