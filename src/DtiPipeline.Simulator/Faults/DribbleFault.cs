using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>dribble</c>: a few bytes a second, so that the connection never falls silent and the answer never ends.</summary>
internal sealed class DribbleFault : Fault
{
    private const int BytesASecond = 5;

    public override string Vi => "mỗi giây chỉ gửi vài byte, không bao giờ xong";

    public override string En => "a few bytes a second: never silent, never done";

    public override Answer Change(Answer answer, Occasion occasion) => answer with { BytesASecond = BytesASecond };
}
