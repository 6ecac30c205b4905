using System.Runtime.CompilerServices;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// Fingerprints that were worked out already, for as long as the definitions live that they name. Definitions never change: one that was written anew
/// is another object, and so nothing here can be out of date.
/// </summary>
internal sealed class KnownFingerprints
{
    private static readonly ConditionalWeakTable<DefinitionSet, KnownFingerprints> Known = [];

    private readonly ConditionalWeakTable<IndicatorSet, string> _rules = [];
    private readonly ConditionalWeakTable<Assessment, string> _mappings = [];

    public static KnownFingerprints Of(DefinitionSet definitions) => Known.GetOrCreateValue(definitions);

    public string Rules(IndicatorSet set, Func<IndicatorSet, string> workOut) => _rules.GetValue(set, one => workOut(one));

    public string Mappings(Assessment assessment, Func<Assessment, string> workOut) => _mappings.GetValue(assessment, one => workOut(one));
}
