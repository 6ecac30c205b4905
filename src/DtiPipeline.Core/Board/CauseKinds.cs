using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Board;

/// <summary>Which kind of cause a finding is.</summary>
public static class CauseKinds
{
    /// <param name="code">Of a finding that a run can have: not one of a definition file, which ends a run before it begins.</param>
    public static CauseKind Of(string code) => code switch
    {
        CollectionCodes.AccessRefused or CollectionCodes.TokenRefused or CollectionCodes.QueryLoginRefused => CauseKind.AccessRefused,
        CollectionCodes.SettingMissing or CollectionCodes.SettingFileUnreadable or CollectionCodes.BadAddress or CollectionCodes.NoWayIn or CollectionCodes.InsecureConnection or CollectionCodes.CertificateUnusable
            or CollectionCodes.BadConnection or CollectionCodes.InboxMissing or CollectionCodes.LandingKeyMissing or CollectionCodes.LandingKeyWrong
            or PipelineCodes.BadKey or PipelineCodes.KeyMissing => CauseKind.SettingMissing,
        CollectionCodes.SourceDown or CollectionCodes.QueryTimedOut => CauseKind.SourceDown,
        CollectionCodes.EmptyAnswer or BoardCodes.NothingArrived => CauseKind.NothingArrived,
        DecodingCodes.TooManyRejects => CauseKind.RowsRefused,
        BoardCodes.NotCollected or BoardCodes.CollectedLongAgo or BoardCodes.NotScored => CauseKind.NotCollected,
        BoardCodes.ValuesAbsent => CauseKind.ValuesAbsent,
        BoardCodes.ClosedIncomplete => CauseKind.ClosedIncomplete,
        _ when MappingCodes.IsOpenQuestion(code) => CauseKind.WordUnknown,
        _ when DecodingCodes.IsOfOneRow(code) => CauseKind.RowsRefused,
        _ => OfRange(code),
    };

    private static CauseKind OfRange(string code) => code[..5] switch
    {
        "DTI31" => CauseKind.AnswerUnexpected,
        "DTI32" or "DTI41" => CauseKind.FileUnusable,
        "DTI33" => CauseKind.LandingDamaged,
        "DTI42" => CauseKind.FormChanged,
        "DTI45" => CauseKind.FileDiffers,
        "DTI50" or "DTI51" or "DTI52" => CauseKind.MappingUnfit,
        _ => CauseKind.RunBroken,
    };
}
