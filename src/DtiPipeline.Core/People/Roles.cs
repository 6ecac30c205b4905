using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.People;

/// <summary>The words of the roles, and what each may do. This table is the only place that knows.</summary>
public static class Roles
{
    public static readonly WordTable<Role> Words = new(
        ("operator", Role.Operator), ("steward", Role.Steward), ("officer", Role.Officer), ("leader", Role.Leader), ("council", Role.Council),
        ("auditor", Role.Auditor), ("administrator", Role.Administrator));

    private static readonly ImmutableDictionary<Role, ImmutableArray<Right>> Rights = new Dictionary<Role, ImmutableArray<Right>>
    {
        [Role.Operator] = [Right.SeeValues, Right.SeeRuns, Right.TryFiles, Right.Collect],
        [Role.Steward] = [Right.SeeValues, Right.SeeRuns, Right.TryFiles, Right.SeeDefinitions, Right.DecideWords],
        [Role.Officer] = [Right.SeeValues, Right.ChangeValues],
        [Role.Leader] = [Right.SeeValues, Right.Sign],
        [Role.Council] = [Right.SeeValues, Right.Appraise],
        [Role.Auditor] = [Right.SeeValues, Right.SeeRuns, Right.SeeDefinitions, Right.SeeAudit],
        [Role.Administrator] = [Right.SeeAudit, Right.ManagePeople],
    }.ToImmutableDictionary();

    public static string Word(this Role role) => Words.WordOf(role);

    public static bool Has(this Role role, Right right) => Rights[role].Contains(right);

    public static string Title(this Role role, Language language) => language == Language.Vi ? Vietnamese(role) : Words.WordOf(role);

    private static string Vietnamese(Role role) => role switch
    {
        Role.Operator => "cán bộ vận hành",
        Role.Steward => "cán bộ quản lý dữ liệu",
        Role.Officer => "cán bộ đơn vị",
        Role.Leader => "lãnh đạo đơn vị",
        Role.Council => "hội đồng thẩm định",
        Role.Auditor => "kiểm tra",
        _ => "quản trị",
    };
}
