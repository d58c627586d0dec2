using System.Collections.Frozen;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Serialization;

public static partial class FindingText
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        [ActRules.StaleVersion] = "Version {expected} was expected, but the current one is {current}.",
        [ActRules.Backdated] = "Recorded at {at}, before the last event at {last}.",
        [ActRules.Postdated] = "Dated {on}, after the day of its record, {recorded}.",
        // Hierarchy
        [HierarchyRules.CodeMissing] = "Row {row} has no code.",
        [HierarchyRules.NameMissing] = "Row {row}: division {code} has no name.",
        [HierarchyRules.LevelUnknown] = "Row {row}: division {code} has the unknown level {level}.",
        [HierarchyRules.CodeLength] = "Row {row}: code {code} has not the length of a {level}'s.",
        [HierarchyRules.DuplicateCode] = "Row {row}: code {code} stands in row {first-row} already.",
        [HierarchyRules.ParentMissing] = "Row {row}: the parent {parent} of {code} is not in the register.",
        [HierarchyRules.ParentNotAbove] =
            "Row {row}: the parent {parent} of {code} is a {parent-level}, which is not above a {level}.",
        [HierarchyRules.Cycle] = "Row {row}: division {code} is its own ancestor, {length} steps up.",
        [HierarchyRules.CodeDisagrees] =
            "By its digits {code} would be a {code-level} of {code-parent}; the register has a {level} of {parent}.",
        // Leadership

        // Coverage

        // Tasking

        // Potential

        // Patrols
    }.ToFrozenDictionary();
}
